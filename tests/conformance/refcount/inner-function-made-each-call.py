# ---
# description: Each call makes new inner functions that share one code object.
# cpython: ">=3.6"
# features: [refcount.functions]
# ---
import sys
def outer():
    def inner(): pass
    return inner
a, b = outer(), outer()
print(a is b, a.__code__ is b.__code__, sys.getrefcount(a), sys.getrefcount(a.__code__))
