# ---
# description: del removes the reference of an item or an attribute, not the object.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
class C:
    pass
o = object()
c, l, d = C(), [o], {'k': o}
c.o = o
print(sys.getrefcount(o))
del c.o
print(sys.getrefcount(o))
del l[0]
print(sys.getrefcount(o))
del d['k']
print(sys.getrefcount(o))
