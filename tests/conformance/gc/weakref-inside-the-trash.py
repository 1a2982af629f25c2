# ---
# description: A weak reference that dies with its target never calls back.
# cpython: ">=3.6"
# features: [gc.finalizers, weakref]
# ---
import gc, weakref
log = []
class N: pass
gc.collect()
n = N()
n.me = n
n.r = weakref.ref(n, lambda w: log.append('callback'))
del n
print(gc.collect() > 0, log)
