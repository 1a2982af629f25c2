# ---
# description: A list that contains itself counts its own slot.
# cpython: ">=3.6"
# features: [refcount.containers, gc.cycles]
# ---
import sys
a = []
a.append(a)
print(sys.getrefcount(a), a)
a.append(a)
print(sys.getrefcount(a), sys.getrefcount(a[0]))
a.clear()
print(sys.getrefcount(a))
