# ---
# description: Every instance holds its class.
# cpython: ">=3.6"
# features: [refcount.classes]
# ---
import sys
class C:
    pass
base = sys.getrefcount(C)
c = C()
print(sys.getrefcount(C) - base)
many = [C() for _ in range(10)]
print(sys.getrefcount(C) - base)
del c, many
print(sys.getrefcount(C) - base)
