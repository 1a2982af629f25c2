# ---
# description: gc.get_objects(1) is empty; all objects are young or old.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
gc.collect()
a = [[] for i in range(3)]
def where(op):
    return [any(x is op for x in gc.get_objects(g)) for g in (None, 0, 1, 2)]
print(where(a))
gc.collect(0)
print(where(a))
b = []
gc.collect(1)
print(where(b), len(gc.get_objects(1)))
gc.collect(2)
print(where(b))
