# ---
# description: When the dict of an instance is tracked.
# cpython: ">=3.6"
# features: [gc.tracking]
# ---
import gc
class P: pass
p = P()
d = p.__dict__
out = [gc.is_tracked(d)]
p.a = 1
out.append(gc.is_tracked(d))
p.b = []
out.append(gc.is_tracked(d))
gc.collect()
out.append(gc.is_tracked(d))
print(out)
