# ---
# description: freeze moves everything out of the collector's sight.
# cpython: ">=3.7"
# features: [gc.freeze]
# ---
import gc
gc.collect()
l = []
l.append(l)
del l
print(gc.get_freeze_count() == 0)
gc.freeze()
print(gc.get_freeze_count() > 0, gc.get_count()[1:])
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect() >= 1)
