# ---
# description: A returned local moves to the caller without an extra count.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def make():
    local = []
    return local
x = make()
print(sys.getrefcount(x), sys.getrefcount(make()))
