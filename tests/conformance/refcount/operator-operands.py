# ---
# description: Binary operators see each operand on the stack and in the call.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class C:
    def __add__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
    def __eq__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)
a, b = C(), C()
print(a + b)
print(a == b)
print(a + C())
print(C() + a)
