# ---
# description: A dict holds one reference to the key and one to the value.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
k = ('k', [].__len__())
v = []
d = {k: v}
print(sys.getrefcount(k) - 2, sys.getrefcount(v) - 2)
d['again'] = v
print(sys.getrefcount(v) - 2)
d.clear()
print(sys.getrefcount(v) - 2)
