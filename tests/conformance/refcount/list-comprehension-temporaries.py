# ---
# description: A comprehension over a temporary leaves nothing behind.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
o = object()
before = sys.getrefcount(o)
[o for _ in range(10)]
print(sys.getrefcount(o) - before)
x = [o for _ in range(10)]
print(sys.getrefcount(o) - before)
y = x + x
print(sys.getrefcount(o) - before)
