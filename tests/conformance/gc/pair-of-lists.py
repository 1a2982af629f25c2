# ---
# description: Two lists that hold each other are two unreachable objects.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
gc.collect()
a = []
b = [a]
a.append(b)
del a, b
print(gc.collect())
