# ---
# description: set_threshold keeps the values not given.
# cpython: ">=3.6"
# features: [gc.thresholds]
# ---
import gc
gc.set_threshold(700, 10, 5)
print(gc.get_threshold())
gc.set_threshold(100)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold(), gc.isenabled())
