# ---
# description: A global declared in a function is held by the module, not by the call.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
def f():
    global g
    g = object()
    return sys.getrefcount(g)
print(f(), sys.getrefcount(g))
