# ---
# description: A frame object kept after the call keeps the locals.
# cpython: ">=3.6"
# features: [refcount.frames]
# ---
import sys
def f(x):
    y = x
    return sys._getframe()
o = object()
frame = f(o)
print(sys.getrefcount(o))
print(sorted(frame.f_locals))
frame.clear()
print(sys.getrefcount(o))
