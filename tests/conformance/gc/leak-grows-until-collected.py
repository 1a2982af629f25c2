# ---
# description: A thousand small rings wait for one collection.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc, sys
class N: pass
gc.disable()
gc.collect()
before = sys.getallocatedblocks()
for _ in range(1000):
    n = N()
    n.me = n
del n
print(sys.getallocatedblocks() - before >= 1000)
print(gc.collect())
print(sys.getallocatedblocks() - before < 50)
