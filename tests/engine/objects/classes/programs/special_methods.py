import sys
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'V({self.n})'
    def __add__(self, o): print('add', o); return V(self.n + (o.n if isinstance(o, V) else o))
    def __radd__(self, o): print('radd', o); return V(self.n + o)
    def __iadd__(self, o): print('iadd'); self.n += 1; return self
    def __mul__(self, o): return NotImplemented
    def __eq__(self, o): print('eq'); return isinstance(o, V) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
    def __bool__(self): return self.n > 0
    def __len__(self): return self.n
    def __getitem__(self, k): return ('item', k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __contains__(self, x): return x == 1
    def __call__(self, *a, **k): return a, k
    def __neg__(self): return V(-self.n)
    def __index__(self): return self.n
    def __int__(self): return self.n * 2
    def __float__(self): return 0.5
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o): return ('rpow', o)
    def __divmod__(self, o): return 'dm'
    def __matmul__(self, o): return 'mm'
    def __iter__(self): return iter([1,2,3])
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'ga ' + n
    def __str__(self): return 'str'
    def __format__(self, s): return 'fmt' + s
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0]); return True
    def __del__(self): pass
v = V(3); w = V(4)
print(v + w, v + 1, 1 + v, -v, v ** 2, 2 ** v, pow(v, 2, 5), divmod(v, 1), v @ 1)
v += 1
print(v)
try: v * 2
except TypeError as e: print(e)
try: 2 * v
except TypeError as e: print(e)
print(v == w, v != w, v < w, sorted([w, v]))
try: v <= w
except TypeError as e: print(e)
print(bool(V(0)), len(v), v[1], v[1:2], 1 in v, 5 in v, list(v))
v[1] = 2; del v[3]
print(v(1, 2, a=3), [10,20,30,40,50][v], int(v), float(v), v.foo, str(v), f'{v:x}', '%s' % v, repr(v))
with v as z: raise ValueError
print({v: 1}[V(4)])
class Sub(V):
    def __radd__(self, o): print('sub radd'); return 'subradd'
print(v + Sub(1))
class G(object):
    def __getattribute__(self, n):
        print('getattribute', n)
        return object.__getattribute__(self, n)
    def __setattr__(self, n, val):
        print('setattr', n); object.__setattr__(self, n, val)
    def __delattr__(self, n):
        print('delattr', n); object.__delattr__(self, n)
g = G(); g.x = 1; print(g.x); del g.x
try: g.x
except AttributeError as e: print(e)
class Desc:
    def __get__(self, o, t=None): print('get', o is None, t.__name__); return 5
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('delete')
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class H:
    d = Desc()
    @property
    def p(self): 'doc'; return 7
    @p.setter
    def p(self, v): print('p=', v)
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
    q = property()
    r = property(lambda self: 1)
h = H()
print(h.d); h.d = 1; del h.d; print(H.d)
print(h.p, H.p.__doc__); h.p = 3
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def dp(): del h.p
t(dp)
t(lambda: h.q)
t(lambda: setattr(h, 'q', 1))
t(lambda: setattr(h, 'r', 1))
print(h.s(1), H.s(2), h.c(1), H.c(2), H.__dict__['s'].__name__, repr(H.__dict__['c'])[:30])
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print('Meta.new', name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('Meta.init')
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print('Meta.call')
        return super().__call__(*a)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', kw); return {'prep': 1}
    def __instancecheck__(cls, o): return o == 42
    def __getattr__(cls, n): return 'meta ' + n
class K(metaclass=Meta, opt=1):
    def __init__(self, *a): print('K.init', a)
K(1)
print(K.prep, isinstance(42, K), isinstance(K(), K), K.zork)
class Base:
    def __init_subclass__(cls, **kw): print('init_subclass', cls.__name__, kw)
    def __class_getitem__(cls, k): return cls, k
class Derived(Base, tag='x'): pass
print(Base[int])
t(lambda: type('X', (), {}, foo=1))
class A:
    def f(self): return 'A'
    @classmethod
    def cm(cls): return 'A.cm', cls.__name__
class B(A):
    def f(self): return 'B' + super().f()
    @classmethod
    def cm(cls): return super().cm()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super(D, self).f()
print(D().f(), D.cm(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
print(super(B, D()).f(), repr(super(B, D())), repr(super(B)))
t(lambda: super(B, 1))
t(lambda: super(1, 1))
t(lambda: super().foo)
print(A.__subclasses__(), issubclass(D, A), issubclass(int, (str, int)), isinstance(1, int | str), int | None, list[int])
t(lambda: isinstance(1, 1))
t(lambda: issubclass(1, int))
t(lambda: issubclass(int, 1))
