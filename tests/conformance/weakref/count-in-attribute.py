# ---
# description: A weak back-reference does not keep the parent.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import sys, weakref
class Node:
    parent = None
p, c = Node(), Node()
p.child = c
c.parent = weakref.ref(p)
print(sys.getrefcount(p), sys.getrefcount(c), c.parent() is p)
del p
print(c.parent(), sys.getrefcount(c))
