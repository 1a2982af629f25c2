import sys
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class E: pass
print(sys.getrefcount(E))
class F:
    def m(self): pass
print(sys.getrefcount(F))
class S0: __slots__=()
class S1: __slots__=('a',)
class S2: __slots__=('b','a')
print(sys.getrefcount(S0), sys.getrefcount(S1), sys.getrefcount(S2))
class X(Exception): pass
print(sys.getrefcount(X))
class G(E): pass
print(sys.getrefcount(E), sys.getrefcount(G))
e = E()
print(sys.getrefcount(E))
print(sys.getrefcount(type('T',(),{})))
for c in (E, S0, S1, S2, X, int, list): print(sys.getsizeof(c))
print(sys.getsizeof(e), sys.getsizeof(S0()), sys.getsizeof(S1()), sys.getsizeof(S2()))
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class Fl(float): pass
class St(str): pass
class SW: __slots__=('a','__weakref__')
class SD: __slots__=('a','__dict__')
print(sys.getsizeof(L()), sys.getsizeof(D()), sys.getsizeof(T()), sys.getsizeof(I(5)), sys.getsizeof(Fl(1)), sys.getsizeof(St('abc')), sys.getsizeof(SW()), sys.getsizeof(SD()))
class P: pass
for i in range(5):
    p = P()
    print(sys.getsizeof(p), sys.getsizeof(vars(p)))
    p.a = 1; p.b = 2
    print(sys.getsizeof(vars(p)))
q = P(); q.b = 1; q.a = 2
print(q.__dict__, sys.getsizeof(q.__dict__))
del q.b
print(q.__dict__, sys.getsizeof(q.__dict__))
q.c = 9
print(q.__dict__, sys.getsizeof(q.__dict__))
t(lambda: q.b)
t(lambda: q.zz)
t(lambda: P.zz)
t(lambda: (5).x)
t(lambda: setattr(5, 'x', 1))
t(lambda: setattr(S1(), 'x', 1))
t(lambda: S1().a)
t(lambda: delattr(S1(), 'a'))
t(lambda: delattr(q, 'zzz'))
t(lambda: setattr(int, 'x', 1))
t(lambda: delattr(P, 'x'))
t(lambda: setattr(object(), 'x', 1))
t(lambda: setattr((), '__len__', 1))
print(P.__mro__, P.__bases__, P.__base__, P.__name__, P.__qualname__, P.__module__, P.__doc__, P.__dict__.keys())
t(lambda: type('X', (int, str), {}))
t(lambda: type('X', (bool,), {}))
t(lambda: type('X', (1,), {}))
t(lambda: type('X', (P, P), {}))
class M1(type): pass
class M2(type): pass
class A1(metaclass=M1): pass
class A2(metaclass=M2): pass
t(lambda: type('X', (A1, A2), {}))
class Ba: pass
class Bb(Ba): pass
t(lambda: type('X', (Ba, Bb), {}))
t(lambda: type('X', (), 1))
t(lambda: type('X'))
t(lambda: type('X', ()))
t(lambda: type('X', (), {'__slots__': ['1a']}))
t(lambda: type('X', (), {'__slots__': [1]}))
t(lambda: type('X', (), {'__slots__': ['a'], 'a': 1}))
t(lambda: type('X', (), {'__slots__': ['__dict__','__dict__']}))
t(lambda: type('X', (Ba,), {'__slots__': ['__dict__']}))
t(lambda: type('X', (Ba,), {'__slots__': ['__weakref__']}))
t(lambda: type('X', (int,), {'__slots__': ['a']}))
t(lambda: object(1))
t(lambda: P(1))
t(lambda: P(x=1))
class Init:
    def __init__(self, a): self.a = a
t(lambda: Init())
t(lambda: Init(1, 2))
class New:
    def __new__(cls, *a): return object.__new__(cls, *a)
t(lambda: New(1))
class NI:
    def __new__(cls, *a): return object.__new__(cls)
    def __init__(self, *a): object.__init__(self, *a)
t(lambda: NI(1))
class RI:
    def __init__(self): return 5
t(lambda: RI())
t(lambda: object.__new__(int))
t(lambda: int.__new__(str))
t(lambda: int.__new__())
t(lambda: int.__new__(1))
print(repr(object)[:20], repr(P), repr(P())[:22])
