# ---
# description: close() releases the locals of a suspended generator.
# cpython: ">=3.6"
# features: [refcount.generators]
# ---
import sys
def gen(v):
    held = [v, v]
    yield held
o = object()
g = gen(o)
x = next(g)
print(sys.getrefcount(o))
del x
g.close()
print(sys.getrefcount(o))
