# ---
# description: disable stops automatic collections only.
# cpython: ">=3.6"
# features: [gc.thresholds]
# ---
import gc
class C: pass
def cycle():
    c = C()
    c.me = c
gc.disable()
gc.collect()
for i in range(5000):
    cycle()
print(gc.isenabled(), gc.collect())
gc.enable()
print(gc.isenabled())
