# ---
# description: A default lives in the function, once.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
d = []
def f(x=d):
    return sys.getrefcount(x)
print(sys.getrefcount(d), f(), sys.getrefcount(d))
f.__defaults__ = None
print(sys.getrefcount(d))
