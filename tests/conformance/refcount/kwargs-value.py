# ---
# description: **kwargs packs the values in one fresh dict.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(**kw):
    return sys.getrefcount(kw['x']), sys.getrefcount(kw)
a = []
print(f(x=[]), f(x=a))
