# ---
# description: A class is large because it carries its slot table and shared keys.
# cpython: ">=3.6"
# features: [sizeof.classes]
# ---
from sys import getsizeof as s
class A:
    pass
class B:
    def m(self):
        return 1
    x = 2
class Slots:
    __slots__ = ()
class E(Exception):
    pass
print(s(A), s(B), s(Slots), s(E), s(type('T', (), {})))
print(s(int), s(list), s(type), s(object))
