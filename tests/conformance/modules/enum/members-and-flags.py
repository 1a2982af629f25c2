# ---
# description: Members of enumerations are single objects; flags combine.
# cpython: ">=3.6"
# features: [modules.enum]
# ---
from enum import *
import sys
class C(Enum):
    RED = 1
    GREEN = 2
print(C.RED, repr(C.RED), C(1) is C.RED, C['RED'], list(C), len(C), C.RED.name, C.RED.value, C)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: C(5)); t(lambda: C['X'])
def f(): C.RED = 3
t(f)
def f(): del C.RED
t(f)
def f():
    class D(C): X = 1
t(f)
def f():
    class D(Enum):
        A = 1
        A = 2
t(f)
def f():
    class D(Enum):
        _x_ = 1
t(f)
class I(IntEnum):
    A = 1
    B = 2
print(I.A, repr(I.A), I.A + 1, '%d' % I.A, '{}'.format(I.A), I.A == 1)
class F(Flag):
    X = 1
    Y = 2
    Z = 4
print(F.X | F.Y, repr(F.X | F.Y), F.X & F.Y, bool(F.X & F.Y), F(3), ~F.X, F.X in (F.X | F.Y), F)
class G(IntFlag):
    R = 4
    W = 2
print(G.R | G.W, repr(G.R | G.W), G.R | 8)
class A(Enum):
    P = auto()
    Q = auto()
print(list(A), hash(A.P) == hash('P'))
@unique
class U(Enum):
    A = 1
def f():
    @unique
    class V(Enum):
        A = 1
        B = 1
t(f)
E = Enum('E', 'a b'); print(list(E), E.__module__)
class M(str, Enum):
    A = 'x'
print(M.A, repr(M.A), M.A == 'x', '{}'.format(M.A), M.A.upper())
class P(Enum):
    EARTH = (1.0, 2.0)
    def __init__(self, m, r): self.m = m; self.r = r
    @property
    def g(self): return self.m / self.r
print(P.EARTH.g, P.EARTH.value, P.EARTH)
print(sys.getsizeof(C.RED), sys.getsizeof(I.A))
t(lambda: C.RED < C.GREEN)
import copy; print(copy.deepcopy(C.RED) is C.RED)
