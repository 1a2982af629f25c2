# ---
# description: Copies hold the same elements.
# cpython: ">=3.6"
# features: [refcount.containers, copy.shallow]
# ---
import sys, copy
o = object()
a = [o]
b = a[:]
c = list(a)
d = copy.copy(a)
e = a.copy()
print(sys.getrefcount(o), sys.getrefcount(a))
