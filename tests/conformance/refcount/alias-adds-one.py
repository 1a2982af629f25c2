# ---
# description: Each further name adds one, and del takes it away.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
a = object()
b = a
c = b
print(sys.getrefcount(a))
del b
print(sys.getrefcount(a))
c = None
print(sys.getrefcount(a))
