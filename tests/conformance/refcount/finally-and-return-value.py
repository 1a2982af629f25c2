# ---
# description: The value being returned waits on the stack during finally.
# cpython: ">=3.6"
# features: [refcount.exceptions]
# ---
import sys
def f(x):
    try:
        return x
    finally:
        print(sys.getrefcount(x))
o = object()
f(o)
print(sys.getrefcount(o))
