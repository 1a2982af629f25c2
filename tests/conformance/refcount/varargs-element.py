# ---
# description: *args packs the arguments in one tuple that holds them.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(*args):
    return sys.getrefcount(args[0]), sys.getrefcount(args)
a = []
print(f([]), f(a), f(a, a))
