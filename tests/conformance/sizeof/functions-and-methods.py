# ---
# description: Functions have one size whatever they capture.
# cpython: ">=3.6"
# features: [sizeof.functions]
# ---
from sys import getsizeof as s
def f(): pass
def make(x, y):
    return lambda a=1, *, b=2: (x, y)
class C:
    def m(self): pass
    @property
    def p(self): return 1
    @staticmethod
    def st(): pass
    @classmethod
    def cl(cls): pass
print(s(f), s(make(1, 2)), s(C().m), s(C.m), s(len), s([].append), s(list.append))
print(s(C.__dict__['p']), s(C.__dict__['st']), s(C.__dict__['cl']), s(C.cl))
print(s(make(1, 2).__closure__[0]), s(C.__dict__))
