# ---
# description: Passing by keyword adds as much as passing by position.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(x=None):
    return sys.getrefcount(x)
a = []
print(f(x=[]), f(x=a), f([]), f(a))
