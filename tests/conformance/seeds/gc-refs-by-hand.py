# ---
# description: Subtracting internal references finds which objects are held from outside.
# cpython: ">=3.6"
# features: [seeds]
# ---
import gc, sys
class Foo:
    def __init__(self, n):
        self.n = n
a, b = Foo(0), Foo(1)
a.next, b.next = b, a
objects = [a, b]
counts = {o.n: sys.getrefcount(o) - 3 for o in objects}
print(counts)
del objects
gc_refs = dict(counts)
for o in (a, b):
    for r in gc.get_referents(o):
        if isinstance(r, Foo):
            gc_refs[r.n] -= 1
print(gc_refs)
