import sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: list.append())
t(lambda: list.append(1, 2))
t(lambda: list.append([], 1, 2))
t(lambda: [].append())
t(lambda: list.__len__())
t(lambda: list.__len__(1))
t(lambda: list.__len__([], 1))
t(lambda: [].__len__(1))
t(lambda: [].__len__(x=1))
t(lambda: dict.fromkeys())
t(lambda: int.__add__(1, 'a'))
t(lambda: (1).__add__(2))
t(lambda: object.__repr__(1)[:10])
t(lambda: object.__hash__(1) is not None)
t(lambda: [].__hash__)
t(lambda: hash([]))
t(lambda: int.real.__get__(5))
t(lambda: type.__dict__['__name__'].__get__(int))
t(lambda: int.__dict__['real'].__set__(5, 1))
t(lambda: (5).real)
def sr(): (5).real = 3
t(sr)
print(list.append, [].append.__name__, list.__len__, int.real, list.__dict__['append'].__qualname__, repr([].__len__)[:35], dict.__dict__['fromkeys'])
print(list.append.__objclass__, list.__len__.__name__, list.__len__.__doc__, list.append.__self__ if hasattr(list.append, '__self__') else None)
print(type.__call__(list), type(type.__call__), object().__class__, type(object.__init__), object.__init__.__qualname__)
print(sorted(x for x in object.__dict__))
print(dir(object))
class A:
    """doc"""
    a: int = 1
    def f(self): pass
print(A.__annotations__, A.__doc__, dir(A()))
print([k for k in A.__dict__])
print(A.__dict__.get('a'), len(A.__dict__), 'a' in A.__dict__, list(A.__dict__.items())[0])
t(lambda: A.__dict__.__setitem__)
def sd(): A.__dict__['x'] = 1
t(sd)
class B(A): pass
print(B.__doc__, B.__annotations__)
t(lambda: int.__annotations__)
t(lambda: A.nope)
t(lambda: A().nope)
def da(): del A().f
t(da)
t(lambda: A.f(1, 2))
t(lambda: A().f(2))
class P:
    def __init__(self): self._x = 1
    x = property(lambda s: s._x, lambda s, v: setattr(s, '_x', v), lambda s: delattr(s, '_x'), 'docx')
p = P(); p.x = 5; print(p.x, P.x.__doc__, P.x.fget(p)); del p.x
t(lambda: p.x)
class Q(P):
    @P.x.getter
    def x(self): return 'new'
print(Q().x)
class NoHash:
    def __eq__(self, o): return True
t(lambda: hash(NoHash()))
class NoIter:
    __iter__ = None
t(lambda: iter(NoIter()))
class NoCont:
    __contains__ = None
t(lambda: 1 in NoCont())
class BadLen:
    def __len__(self): return -1
t(lambda: len(BadLen()))
class BadLen2:
    def __len__(self): return 'a'
t(lambda: len(BadLen2()))
class BadBool:
    def __bool__(self): return 1
t(lambda: bool(BadBool()))
class BadHash:
    def __hash__(self): return 'x'
t(lambda: hash(BadHash()))
class BigHash:
    def __hash__(self): return 2**64 + 5
t(lambda: hash(BigHash()))
class NegHash:
    def __hash__(self): return -1
t(lambda: hash(NegHash()))
class BadRepr:
    def __repr__(self): return 1
t(lambda: repr(BadRepr()))
t(lambda: str(BadRepr()))
class OldIter:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i
print(list(OldIter()), 2 in OldIter())
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
print(list(It()), next(It(), 'dflt'))
class BadIter:
    def __iter__(self): return 5
t(lambda: iter(BadIter()))
class SetName:
    def __set_name__(self, o, n): raise ValueError('x')
try:
    class ZZ: s = SetName()
except BaseException as e: print(type(e).__name__, e, getattr(e, '__notes__', None), e.__cause__)
class Slots(A):
    __slots__ = ('__priv', 'b')
s = Slots(); s.b = 1; s.zz = 2
print(Slots.__slots__, [k for k in Slots.__dict__ if 'priv' in k], s.__dict__, sys.getsizeof(s))
class I(int): pass
i = I(5); i.attr = 1
print(i + 1, type(i + 1), i.attr, I(7) == 7, repr(i), sys.getsizeof(i))
class T(tuple):
    def __new__(cls, a): return super().__new__(cls, (a, a))
print(T(1), T(2)[0], sys.getsizeof(T(1)))
class S(str): pass
print(S('abc') + 'd', type(S('abc').upper()), {S('k'): 1}['k'], sys.getsizeof(S('abc')))
class E(ValueError):
    def __init__(self, a): super().__init__('msg', a); self.a = a
try: raise E(3)
except ValueError as e: print(e, e.a, e.args, repr(e))
class D(dict):
    def __missing__(self, k): return 'miss ' + k
print(D()['x'], D(a=1))
class F(float): pass
print(F(1.5) + 1, F(2))
class LL(list):
    def append(self, x): super().append(x * 2)
l = LL([1]); l.append(2); print(l, l == [1, 4], LL([1]) + [2])
class Fl2(frozenset): pass
print(Fl2([1]))
print(type('Dyn', (A,), {'z': 1}).z, type('Dyn', (A,), {}).__module__, type('Dyn', (A,), {}))
def loc():
    class Inner: pass
    return Inner
print(loc(), loc().__qualname__, loc()().__class__)
class WithCell:
    def get(self): return __class__
print(WithCell().get())
print(isinstance(True, int), issubclass(bool, int), type(type), type(A), A.__class__, callable(A), callable(A()))
import copy
class Cp:
    def __init__(self): self.l = [1]
c = Cp(); d = copy.copy(c); e = copy.deepcopy(c); print(d.l is c.l, e.l is c.l, e.l)
