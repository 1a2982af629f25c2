# ---
# description: The dict and the list of nodes each hold a key.
# cpython: ">=3.6"
# features: [refcount.ordereddict]
# ---
from collections import OrderedDict
import sys
od = OrderedDict()
k, v = object(), object()
a, b = sys.getrefcount(k), sys.getrefcount(v)
od[k] = v
print(sys.getrefcount(k) - a, sys.getrefcount(v) - b)
od[k] = v
od.move_to_end(k)
print(sys.getrefcount(k) - a, sys.getrefcount(v) - b)
del od[k]
print(sys.getrefcount(k) - a, sys.getrefcount(v) - b)
od[k] = v
od.popitem()
print(sys.getrefcount(k) - a, sys.getrefcount(v) - b)
