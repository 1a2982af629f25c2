# ---
# description: A view holds its dict, an iterator too.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
d = {1: 2}
k, v, i = d.keys(), d.values(), d.items()
print(sys.getrefcount(d))
it = iter(k)
print(sys.getrefcount(d))
del k, v, i
print(sys.getrefcount(d))
for _ in it:
    pass
print(sys.getrefcount(d))
