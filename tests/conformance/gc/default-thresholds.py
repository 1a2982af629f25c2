# ---
# description: The thresholds a program starts with.
# cpython: ">=3.6"
# features: [gc.thresholds]
# ---
import gc
print(gc.get_threshold(), gc.isenabled(), gc.get_debug(), gc.garbage)
