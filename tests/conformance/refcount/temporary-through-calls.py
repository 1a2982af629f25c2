# ---
# description: A temporary gains one holder for each frame it passes.
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
print(sys.getrefcount([]), f([]), g([]), h([]))
