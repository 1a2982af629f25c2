# ---
# description: A list unpacked into parameters keeps its own references.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def f(x, y):
    return sys.getrefcount(x), sys.getrefcount(y)
arguments = [[], []]
print(f(*arguments))
print(sys.getrefcount(arguments[0]))
