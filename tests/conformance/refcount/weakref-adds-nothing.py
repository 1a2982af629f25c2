# ---
# description: A weak reference does not count.
# cpython: ">=3.6"
# features: [refcount.weakref]
# ---
import sys, weakref
class C:
    pass
c = C()
r = weakref.ref(c)
p = weakref.proxy(c)
print(sys.getrefcount(c), weakref.getweakrefcount(c))
print(sys.getrefcount(r()))
strong = r()
print(sys.getrefcount(c))
