# ---
# description: Callbacks of a dead ring run before its finalizers, newest object's list in turn.
# cpython: ">=3.6"
# features: [gc.finalizers, weakref]
# ---
import gc, weakref
log = []
class N:
    def __init__(self, n): self.n = n
    def __del__(self): log.append('del ' + self.n)
a, b = N('a'), N('b')
a.o, b.o = b, a
refs = [weakref.ref(a, lambda r: log.append('a1')), weakref.ref(b, lambda r: log.append('b1')), weakref.ref(a, lambda r: log.append('a2'))]
del a, b
gc.collect()
print(log, [r() for r in refs])
