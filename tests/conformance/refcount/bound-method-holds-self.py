# ---
# description: A stored bound method keeps its instance alive.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class C:
    def m(self):
        return sys.getrefcount(self)
c = C()
before = sys.getrefcount(c)
bound = c.m
print(before, sys.getrefcount(c), bound())
print(bound.__self__ is c, sys.getrefcount(bound), sys.getrefcount(bound.__func__))
del bound
print(sys.getrefcount(c))
