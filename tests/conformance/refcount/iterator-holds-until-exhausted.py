# ---
# description: A list iterator lets its list go at the end.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
l = [1, 2]
it = iter(l)
print(sys.getrefcount(l))
next(it); next(it)
print(sys.getrefcount(l))
next(it, None)
print(sys.getrefcount(l))
