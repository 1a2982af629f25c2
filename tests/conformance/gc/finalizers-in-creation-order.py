# ---
# description: The finalizers of a ring run in the order the objects were made.
# cpython: ">=3.6"
# features: [gc.finalizers]
# ---
import gc
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
gc.collect()
a, b, c = N('a'), N('b'), N('c')
a.o, b.o, c.o = c, a, b
del c, b, a
print(gc.collect(), gc.garbage)
z, y = N('z'), N('y')
z.o, y.o = y, z
del z, y
print(gc.collect())
