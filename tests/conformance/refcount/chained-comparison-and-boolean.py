# ---
# description: The middle operand of a chain is held twice while the first test runs.
# cpython: ">=3.6"
# features: [refcount.temporaries]
# ---
import sys
class C:
    def __lt__(self, other):
        return [sys.getrefcount(self), sys.getrefcount(other)]
a, b = C(), C()
print(a < b)
print(a < b < a)
print((a or b) is a, sys.getrefcount(a))
