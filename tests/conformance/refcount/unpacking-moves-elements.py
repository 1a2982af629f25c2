# ---
# description: Unpacking a temporary tuple leaves one reference in each name.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
a, b = object(), object()
print(sys.getrefcount(a), sys.getrefcount(b))
first, *rest = [object(), object(), object()]
print(sys.getrefcount(first), sys.getrefcount(rest), sys.getrefcount(rest[0]))
