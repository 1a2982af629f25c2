# ---
# description: A generator holds its arguments before it starts and while it is suspended.
# cpython: ">=3.6"
# features: [refcount.generators]
# ---
import sys
def gen(v):
    yield 1
    yield 2
o = object()
g = gen(o)
print(sys.getrefcount(o))
next(g)
print(sys.getrefcount(o), sys.getrefcount(g))
for _ in g:
    pass
print(sys.getrefcount(o))
