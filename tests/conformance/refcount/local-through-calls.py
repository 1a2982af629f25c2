# ---
# description: A local passed down adds one for every level.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
def show(x, depth):
    if depth == 0:
        return [sys.getrefcount(x)]
    return [sys.getrefcount(x)] + show(x, depth - 1)
def main():
    o = object()
    return show(o, 4)
print(main())
