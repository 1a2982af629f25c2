import sys
# refcounts in frames
class C:
    def m(self): return sys.getrefcount(self)
    def __getitem__(self, k): return sys.getrefcount(self), sys.getrefcount(k)
    def __call__(self, x): return sys.getrefcount(self), sys.getrefcount(x)
    def __add__(self, o): return sys.getrefcount(self), sys.getrefcount(o)
    def __eq__(self, o): return sys.getrefcount(self), sys.getrefcount(o)
    def __len__(self): print('len', sys.getrefcount(self)); return 3
    def __iter__(self): print('iter', sys.getrefcount(self)); return iter([1])
    def __bool__(self): print('bool', sys.getrefcount(self)); return True
    def __contains__(self, x): print('in', sys.getrefcount(self), sys.getrefcount(x)); return True
    @property
    def p(self): return sys.getrefcount(self)
    @classmethod
    def cm(cls): return sys.getrefcount(cls)
    @staticmethod
    def sm(x): return sys.getrefcount(x)
    def __enter__(self): print('enter', sys.getrefcount(self)); return self
    def __exit__(self, *a): print('exit', sys.getrefcount(self))
    def __getattr__(self, n): return sys.getrefcount(self)
    def __hash__(self): print('hash', sys.getrefcount(self)); return 1
    def __repr__(self): return 'C%d' % sys.getrefcount(self)
    def __del__(self): pass
class I:
    def __init__(self, a, b=None): self.r = (sys.getrefcount(self), sys.getrefcount(a))
c = C(); k = object()
for i in range(4):
    print(c.m(), C().m(), C.m(c), c[k], c(k), c + k, c + c, c == k, c == c, c.p, C.cm(), c.sm(k), c.zz)
    print(len(c), bool(c), k in c, [x for x in c], repr(c), f'{c}', str(c))
    if c: pass
    with c: pass
    hash(c)
    print(I(k).r, I(k, 1).r, I(a=k).r, I(*[k]).r, I(*(k,), b=2).r)
    print(max([c], key=lambda x: sys.getrefcount(x)) is c)
    print(list(map(lambda x: sys.getrefcount(x), [c])), sorted([k], key=lambda x: sys.getrefcount(x)) == [k])
def va(*a, **kw): return sys.getrefcount(a), [sys.getrefcount(x) for x in a], sys.getrefcount(kw), [sys.getrefcount(v) for v in kw.values()]
print(va(k), va(object()), va(x=k), va(*[k]), va(**{'x': k}), va(object(), x=object()))
def deep(x, n): return sys.getrefcount(x) if n == 0 else deep(x, n - 1)
print([deep(k, n) for n in range(4)], [deep(object(), n) for n in range(4)])
def clos():
    v = object()
    def inner(): return sys.getrefcount(v)
    return inner(), sys.getrefcount(v)
print(clos())
def gen(x):
    yield sys.getrefcount(x)
    y = x
    yield sys.getrefcount(x)
print(list(gen(k)), list(gen(object())), next(gen(k)))
g = gen(k); print(sys.getrefcount(k)); next(g); print(sys.getrefcount(k)); del g; print(sys.getrefcount(k))
try: raise ValueError(k)
except ValueError as e: print(sys.getrefcount(e), sys.getrefcount(k), sys.getrefcount(e.__traceback__))
print([sys.getrefcount(x) for x in [object()]], [sys.getrefcount(x) for x in (k,)], {sys.getrefcount(x) for x in [k]}, {1: sys.getrefcount(x) for x in [k]}, list(sys.getrefcount(x) for x in [k]))
L = [object(), object()]
for x in L: print(sys.getrefcount(x))
for i, x in enumerate(L): print(sys.getrefcount(x))
for x, y in zip(L, L): print(sys.getrefcount(x))
for x in reversed(L): print(sys.getrefcount(x))
D = {1: object()}
for a, b in D.items(): print(sys.getrefcount(b))
m = c.m; print(m(), sys.getrefcount(m), sys.getrefcount(c))
def dflt(x=[], *, y={}): return sys.getrefcount(x), sys.getrefcount(y)
print(dflt(), sys.getrefcount(dflt), sys.getrefcount(dflt.__code__), sys.getrefcount(dflt.__defaults__))
class C:
    @property
    def p(self): return sys.getrefcount(self)
class D:
    def __init__(self): self.v = 1
    def __getitem__(self, k): return sys.getrefcount(self), sys.getrefcount(k)
    def __call__(self, *a, **k): return [sys.getrefcount(x) for x in a]
c = C(); d = D(); k = object()
def f():
    return c.p
for i in range(12): print(c.p, f(), d[k], d(k), d(k, z=1), C().p, D()[k])
