# ---
# description: A list that holds itself is freed by the collector only.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
gc.collect()
a = []
a.append(a)
del a
print(gc.collect(), gc.collect())
