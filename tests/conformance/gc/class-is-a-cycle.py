# ---
# description: A dropped class waits for the collector.
# cpython: ">=3.6"
# features: [gc.cycles, classes]
# ---
import gc, weakref
class C:
    pass
r = weakref.ref(C)
del C
print(r() is None)
gc.collect()
print(r() is None)
