# ---
# description: At module level locals() is globals(), so nothing is added.
# cpython: ">=3.6"
# features: [refcount.frames]
# ---
import sys
o = object()
print(locals() is globals(), sys.getrefcount(o))
def f():
    x = object()
    d = locals()
    return sys.getrefcount(x), sorted(d)
print(f())
