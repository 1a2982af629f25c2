# ---
# description: A proxy acts as its target until the target dies.
# cpython: ">=3.6"
# features: [weakref.proxy]
# ---
import weakref
class C:
    x = 1
    def m(self):
        return 'm'
    def __len__(self):
        return 3
c = C()
p = weakref.proxy(c)
print(p.x, p.m(), len(p), type(p).__name__, p == c)
p.x = 5
print(c.x)
del c
try:
    p.x
except ReferenceError as e:
    print(e)
