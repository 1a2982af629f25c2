# ---
# description: finalize calls a function once, when the object dies or on demand.
# cpython: ">=3.6"
# features: [weakref.finalize]
# ---
import weakref
class C: pass
c = C()
f = weakref.finalize(c, print, 'finalized', 1)
print(f.alive)
del c
print(f.alive, f())
d = C()
g = weakref.finalize(d, lambda x: x * 2, 21)
print(g(), g(), g.alive)
