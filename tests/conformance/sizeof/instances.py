# ---
# description: getsizeof an instance leaves its attributes out.
# cpython: ">=3.6"
# features: [sizeof.instances]
# ---
from sys import getsizeof as s
class P:
    pass
p = P()
print(s(p))
p.a = p.b = 1
print(s(p), s(P()))
class S0:
    __slots__ = ()
class S1:
    __slots__ = ('a',)
class S2:
    __slots__ = ('a', 'b')
class SW:
    __slots__ = ('a', '__weakref__')
class SD:
    __slots__ = ('a', '__dict__')
print(s(S0()), s(S1()), s(S2()), s(SW()), s(SD()), s(object()))
