# ---
# description: Live references compare by target; the hash is kept after death.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
class C:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __hash__(self): return hash(self.n)
a, b = C(1), C(1)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, hash(ra) == hash(a))
h = hash(ra)
del a
print(ra == rb, hash(ra) == h, ra == ra)
r = weakref.ref(b)
class D: pass
d = D()
rd = weakref.ref(d)
del d
try:
    hash(rd)
except TypeError as e:
    print(e)
