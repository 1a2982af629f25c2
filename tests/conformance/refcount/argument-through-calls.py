# ---
# description: Each Python call a global passes through adds one.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(x):
    return sys.getrefcount(x)
def g(x):
    return f(x)
def h(x):
    return g(x)
a = []
print(sys.getrefcount(a), f(a), g(a), h(a))
