# ---
# description: What importing `weakref` allocates is counted, and leaves a dead class behind (3.13).
# cpython: ">=3.6"
# features: [gc.counts]
# ---
import gc
gc.collect()
import weakref
young = gc.get_count()[0]
print(young > 500, gc.collect(), gc.collect())
