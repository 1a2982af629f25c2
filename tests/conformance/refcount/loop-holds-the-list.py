# ---
# description: While a loop runs its iterator holds the list.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
xs = [1, 2]
for _ in xs:
    print(sys.getrefcount(xs))
print(sys.getrefcount(xs))
it = iter(xs)
print(sys.getrefcount(xs))
list(it)
print(sys.getrefcount(xs))
