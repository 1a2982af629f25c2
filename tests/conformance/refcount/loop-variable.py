# ---
# description: The loop variable is a name that stays after the loop.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
xs = [object(), object(), object()]
print([sys.getrefcount(xs[i]) for i in range(3)])
for x in xs:
    print(sys.getrefcount(x))
print(sys.getrefcount(xs[2]), sys.getrefcount(xs[0]))
