# ---
# description: gc.collect(g) resets the counts up to g and raises the next.
# cpython: ">=3.6"
# features: [gc.counts]
# ---
import gc
gc.collect()
print(gc.get_count()[1:])
gc.collect(0)
gc.collect(0)
print(gc.get_count()[1:])
gc.collect(1)
print(gc.get_count()[1:])
gc.collect(2)
print(gc.get_count()[1:])
