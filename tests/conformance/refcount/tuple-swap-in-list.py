# ---
# description: Swapping two slots of a list changes no count.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
l = [object(), object()]
before = [sys.getrefcount(x) for x in l]
l[0], l[1] = l[1], l[0]
l.reverse()
print(before == [sys.getrefcount(x) for x in l])
