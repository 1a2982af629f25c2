# ---
# description: In a collection the weak reference is dead when __del__ runs.
# cpython: ">=3.6"
# features: [gc.finalizers, weakref]
# ---
import gc, weakref
log = []
class N:
    def __del__(self):
        log.append(('del', r() is None))
n = N()
n.me = n
r = weakref.ref(n, lambda w: log.append('callback'))
del n
gc.collect()
print(log)
