# ---
# description: Unpacking a dict display into keyword parameters.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(x):
    return sys.getrefcount(x)
print(f(**{'x': object()}))
d = {'x': object()}
print(f(**d))
