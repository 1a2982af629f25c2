# ---
# description: A cycle that has grown old is found by a full collection only.
# cpython: ">=3.6"
# features: [gc.generations]
# ---
import gc
gc.disable()
gc.collect()
l = []
l.append(l)
gc.collect(0)
gc.collect(1)
del l
print(gc.collect(0), gc.collect(1), gc.collect(2))
