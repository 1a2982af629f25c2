# ---
# description: Unpacking a temporary list leaves the parameters its only holders (from 3.12).
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(x):
    return sys.getrefcount(x)
print(f(*[object()]))
