# ---
# description: := binds a name and leaves the value on the stack.
# cpython: ">=3.8"
# features: [refcount.names]
# ---
import sys
print(sys.getrefcount(w := []), sys.getrefcount(w))
def f():
    return sys.getrefcount(v := []), sys.getrefcount(v)
print(f())
