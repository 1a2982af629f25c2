# ---
# description: Swapping two names changes no count.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
a, b = [1], [2]
before = sys.getrefcount(a), sys.getrefcount(b)
a, b = b, a
print(before, (sys.getrefcount(a), sys.getrefcount(b)), a, b)
