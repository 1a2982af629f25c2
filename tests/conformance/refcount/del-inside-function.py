# ---
# description: del of a local drops its reference at once.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(x):
    n = [sys.getrefcount(x)]
    y = x
    n.append(sys.getrefcount(x))
    del y
    n.append(sys.getrefcount(x))
    return n
print(f(object()), f([]))
