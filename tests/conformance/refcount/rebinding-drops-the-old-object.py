# ---
# description: Rebinding a name takes one from the object it named before.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
a = [1, 2, 3]
b = a
print(sys.getrefcount(b))
a = 1
print(sys.getrefcount(b))
