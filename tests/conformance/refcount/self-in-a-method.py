# ---
# description: self adds one over the name inside a method call.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class C:
    def m(self):
        return sys.getrefcount(self)
    def n(self):
        return self.m()
c = C()
print(c.m(), c.n())
print(C().m(), C().n())
