# ---
# description: Lazy iterators hold what they read from.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
xs = [1, 2, 3]
m = map(str, xs)
z = zip(xs, xs)
f = filter(None, xs)
e = enumerate(xs)
r = reversed(xs)
print(sys.getrefcount(xs))
del m, z, f, e, r
print(sys.getrefcount(xs))
