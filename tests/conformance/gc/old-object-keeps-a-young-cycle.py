# ---
# description: A young cycle held by an old object survives a young collection.
# cpython: ">=3.6"
# features: [gc.generations]
# ---
import gc
gc.disable()
old = []
gc.collect()
young = []
young.append(young)
old.append(young)
del young
print(gc.collect(0), len(old))
old.clear()
print(gc.collect(0), gc.collect())
