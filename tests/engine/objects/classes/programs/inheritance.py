import sys, gc, weakref
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class A: __slots__ = ('x',)
class B(A): pass
class C(A): __slots__ = ('y', '__dict__')
class D(C): __slots__ = ('__weakref__',)
b = B(); b.x = 1; b.z = 2; print(b.__dict__, sys.getsizeof(b), B.__basicsize__)
c = C(); c.x = 1; c.y = 2; c.q = 3; print(c.__dict__, sys.getsizeof(c))
d = D(); print(sys.getsizeof(d), weakref.ref(d)() is d)
t(lambda: weakref.ref(A()))
t(lambda: weakref.ref(c))
class M1: __slots__ = ('a',)
class M2: __slots__ = ('b',)
t(lambda: type('X', (M1, M2), {}))
class E1: __slots__ = ()
class Mix(E1, M1): pass
m = Mix(); m.a = 1; m.b = 2; print(m.a, m.__dict__)
class X(Exception):
    __slots__ = ('code',)
x = X('a'); x.code = 5; x.foo = 1; print(x.code, x.__dict__, sys.getsizeof(x), sys.getsizeof(X))
print([k for k in A.__dict__], [k for k in C.__dict__], [k for k in D.__dict__])
# setting class attr during lookups
class K:
    def __getattr__(self, n):
        if n == 'dyn':
            K.dyn = 5
            return 1
        raise AttributeError(f'no {n}')
k = K(); print(k.dyn, k.dyn); t(lambda: k.other)
print(hasattr(k, 'zz'), getattr(k, 'zz', 'default'))
class Prop:
    @property
    def bad(self): raise AttributeError('inner')
    def __getattr__(self, n): return 'fallback ' + n
print(Prop().bad)
# instances referencing types
class Res:
    inst = None
    def __del__(self): Res.inst = self
r = Res(); r.v = 1; del r; print(Res.inst.v); Res.inst = None; print('gone?', Res.inst)
Res.inst = None
# class dies with gc
class Temp: pass
w = weakref.ref(Temp); del Temp; print(w() is None); gc.collect(); print(w())
def maker():
    class T1: pass
    class T2(T1): pass
    return weakref.ref(T1), weakref.ref(T2)
a, b2 = maker(); print(gc.collect(), a(), b2())
class Base: pass
def sub(): 
    class S(Base): pass
sub(); print(len(Base.__subclasses__())); gc.collect(); print(Base.__subclasses__())
print(sys.getrefcount(Base))
class Sub(Base): pass
print(sys.getrefcount(Base)); del Sub; gc.collect(); print(sys.getrefcount(Base))
# many instances with dict
objs = [Base() for _ in range(5)]
for i, o in enumerate(objs): o.a = i; o.b = i
print([sys.getsizeof(o.__dict__) for o in objs])
v = vars(objs[0]); objs[0].c = 3; print(v); del objs[0].a; print(v, list(v)); objs[0].a = 9; print(list(v))
del v['b']; print(objs[0].__dict__); v.update(zz=1); print(objs[0].zz); print(objs[0].__dict__ is v)
objs[1].__dict__.update({'x': 1}); print(objs[1].x)
objs[2].__dict__[1] = 'int key'; print(objs[2].__dict__, sys.getsizeof(objs[2].__dict__)); objs[2].new = 1; print(objs[2].__dict__)
o = Base(); o.__dict__ = d2 = {'k': 1}; print(sys.getrefcount(d2)); o.__dict__ = {}; print(sys.getrefcount(d2))
for n in ('p','q'): setattr(o, n + 'x', 1)
print(o.__dict__)
class Cnt:
    n = 0
    def __init__(self): Cnt.n += 1
    def __del__(self): Cnt.n -= 1
l = [Cnt() for _ in range(10)]; print(Cnt.n); l.pop(); print(Cnt.n); l.clear(); print(Cnt.n)
class Ctx:
    def __init__(self): raise ValueError('in init')
    def __del__(self): print('del after failed init')
t(Ctx)
t(lambda: super(Base))
class Abs:
    __abstractmethods__ = frozenset(['foo'])
t(lambda: Base.__init__())
t(lambda: Base.__new__())
t(lambda: object.__init__(Base(), 1))
t(lambda: Base().__init__(1))
t(lambda: object.__setattr__(Base, 'x', 1))
t(lambda: type.__setattr__(Base, 'x', 1)); print(Base.x)
t(lambda: type.__call__(Base).x)
t(lambda: Base.__bases__.__class__)
def sb(): Base.__bases__ = ()
t(sb)
def sb(): Base.__bases__ = (Base,)
t(sb)
def sb(): Base.__name__ = 5
t(sb)
def sb(): del Base.__name__
t(sb)
def sb(): int.__name__ = 'x'
t(sb)
print(type(Base.__init__), Base.__init__ is object.__init__, Base().__init__.__name__)
print(Base.__eq__(1, 1), object().__eq__(1), (5).__eq__('a'), [].__lt__(3))
class Cmp:
    def __lt__(self, o): return NotImplemented
t(lambda: Cmp() < Cmp())
t(lambda: Cmp() + 1)
t(lambda: -Cmp())
t(lambda: Cmp()[0])
t(lambda: Cmp()())
t(lambda: len(Cmp()))
t(lambda: iter(Cmp()))
t(lambda: 1 in Cmp())
def si(): Cmp()[0] = 1
t(si)
def si(): del Cmp()[0]
t(si)
def si():
    with Cmp(): pass
t(si)
