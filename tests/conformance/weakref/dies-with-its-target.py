# ---
# description: A weak reference returns None once the target is gone.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(r() is c)
del c
print(r())
