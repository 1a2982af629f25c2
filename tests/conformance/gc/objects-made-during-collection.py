# ---
# description: Objects that a finalizer makes are not part of the running collection.
# cpython: ">=3.6"
# features: [gc.finalizers]
# ---
import gc
log = []
class N:
    def __del__(self):
        l = []
        l.append(l)
        log.append('made')
gc.collect()
n = N()
n.me = n
del n
print(gc.collect(), log)
print(gc.collect())
