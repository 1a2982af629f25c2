# ---
# description: A function's literal is held by the function's code object.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
def f():
    x = 9.75
    s = 'not an identifier'
    return sys.getrefcount(x), sys.getrefcount(s), sys.getrefcount(8.5)
print(f())
print(f())
