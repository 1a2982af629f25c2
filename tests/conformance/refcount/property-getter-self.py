# ---
# description: A property getter sees its instance with a stack reference more than a method.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class C:
    @property
    def p(self):
        return sys.getrefcount(self)
    def m(self):
        return sys.getrefcount(self)
c = C()
print(c.p, c.m())
