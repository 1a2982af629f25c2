# ---
# description: A ring nobody refers to is found by the collector.
# cpython: ">=3.6"
# features: [seeds]
# ---
import gc
gc.collect()
a = []
b = [a]
a.append(b)
del a
del b
print(gc.collect())
