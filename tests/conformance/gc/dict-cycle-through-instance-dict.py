# ---
# description: An instance that holds its own __dict__.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class P: pass
gc.collect()
p = P()
p.d = p.__dict__
del p
print(gc.collect())
