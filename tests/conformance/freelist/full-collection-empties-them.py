# ---
# description: A full collection clears the free lists.
# cpython: ">=3.6"
# features: [freelist.clear]
# ---
import gc, sys
class C: pass
gc.collect()
base = sys.getallocatedblocks()
keep = [[] for _ in range(200)]
del keep
kept = sys.getallocatedblocks() - base
gc.collect()
after = sys.getallocatedblocks() - base
print(kept - after >= 80)
