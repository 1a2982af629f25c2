# ---
# description: repr shows the state of a reference.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(repr(r).split(' at ')[0], "to 'C'" in repr(r))
del c
print(repr(r).split('; ')[1])
