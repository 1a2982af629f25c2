# ---
# description: A second local name inside the function adds one while it lives.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(p):
    out = [sys.getrefcount(p)]
    q = p
    out.append(sys.getrefcount(p))
    q = None
    out.append(sys.getrefcount(p))
    return out
a = []
print(f(a), f([]))
