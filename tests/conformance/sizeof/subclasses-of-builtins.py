# ---
# description: A subclass instance adds room for dict and weak references.
# cpython: ">=3.6"
# features: [sizeof.instances]
# ---
from sys import getsizeof as s
class L(list): pass
class D(dict): pass
class I(int): pass
class F(float): pass
class U(str): pass
class Se(set): pass
print(s(L()), s(D()), s(I(5)), s(F(1.5)), s(U('abc')), s(Se()))
