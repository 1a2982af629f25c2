# ---
# description: super().m() passes the same self on.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class A:
    def m(self):
        return sys.getrefcount(self)
class B(A):
    def m(self):
        return sys.getrefcount(self), super().m()
b = B()
print(b.m(), B().m())
