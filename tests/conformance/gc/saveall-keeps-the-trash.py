# ---
# description: DEBUG_SAVEALL puts what it finds into gc.garbage instead of freeing it.
# cpython: ">=3.6"
# features: [gc.debug]
# ---
import gc
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
a = []
a.append(a)
i = id(a)
del a
print(gc.collect(), len(gc.garbage), id(gc.garbage[0]) == i, gc.garbage)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
