# ---
# description: A tuple holds its elements.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
o = object()
t = (o, 1, o)
print(sys.getrefcount(o))
u = t + t
print(sys.getrefcount(o))
w = t[:2]
print(sys.getrefcount(o))
del t, u, w
print(sys.getrefcount(o))
