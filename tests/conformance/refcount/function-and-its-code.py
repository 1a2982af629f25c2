# ---
# description: A function has one holder; its code object two.
# cpython: ">=3.6"
# features: [refcount.functions]
# ---
import sys
def f():
    return 1
print(sys.getrefcount(f), sys.getrefcount(f.__code__), sys.getrefcount(lambda: 0))
g = f
print(sys.getrefcount(f), sys.getrefcount(g.__code__))
