# ---
# description: DEBUG_SAVEALL keeps the trash of a young collection.
# cpython: "==3.14.0"
# features: [gc.incremental, gc.debug]
# ---
import gc
gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
for i in range(3):
    l = [i]
    l.append(l)
del l
print(gc.collect(0), [x[0] for x in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect(0), gc.collect())
