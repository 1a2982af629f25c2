# ---
# description: References without a callback are one object.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
class C: pass
c = C()
r1, r2 = weakref.ref(c), weakref.ref(c)
cb = weakref.ref(c, lambda r: None)
print(r1 is r2, r1 is cb, weakref.getweakrefcount(c), len(weakref.getweakrefs(c)))
