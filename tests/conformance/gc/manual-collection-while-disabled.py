# ---
# description: set_threshold(0) and disable both leave gc.collect() working.
# cpython: ">=3.6"
# features: [gc.thresholds]
# ---
import gc
gc.collect()
for off in (gc.disable, lambda: gc.set_threshold(0)):
    off()
    l = []
    l.append(l)
    del l
    print(gc.isenabled(), gc.collect())
    gc.enable()
