# ---
# description: Blocks of one size are shared between types without free lists.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
class A: __slots__ = ('x', 'y')
class B: __slots__ = ('p', 'q')
a = A()
i = id(a)
del a
b = B()
print(id(b) == i)
