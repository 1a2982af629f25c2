# ---
# description: Equal constants of two functions are one object held by both.
# cpython: ">=3.6"
# features: [refcount.literals, identity.constants]
# ---
import sys
def f():
    return 4567.5
def g():
    return 4567.5
x = f()
print(f() is g(), sys.getrefcount(x))
