# ---
# description: x = y = z binds one object to every target.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
x = y = z = [0]
print(sys.getrefcount(x), x is y is z)
x = y = None
print(sys.getrefcount(z))
