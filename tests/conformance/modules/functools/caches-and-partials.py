# ---
# description: Caches hold arguments and results; partial objects hold arguments.
# cpython: ">=3.6"
# features: [modules.functools, refcount.lru_cache]
# ---
import sys, gc, weakref
import functools
from functools import *
@lru_cache(maxsize=2)
def f(x): return [x]
a = f(1); print(sys.getrefcount(a)); f(2); f(3); print(sys.getrefcount(a), f.cache_info(), sys.getsizeof(f), f.__name__, f.__wrapped__.__name__)
f.cache_clear(); print(f.cache_info())
class Big: pass
@lru_cache(maxsize=None)
def g(o): return o
b = Big(); n = sys.getrefcount(b); g(b); print(sys.getrefcount(b) - n); r = weakref.ref(b); del b; print(r() is None); g.cache_clear(); print(r() is None)
@lru_cache(maxsize=10)
def h(o, k=None): return None
b = Big(); n = sys.getrefcount(b); h(b); print(sys.getrefcount(b) - n); h(b, k=b); print(sys.getrefcount(b) - n, h.cache_info()); del h; print(sys.getrefcount(b) - n)
@lru_cache()
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(30), fib.cache_info())
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, sys.getsizeof(p), p)
q = partial(partial(print, 1), 2); print(q.args); q(3, sep='-')
o = object(); n = sys.getrefcount(o); pp = partial(print, o); print(sys.getrefcount(o) - n); del pp; print(sys.getrefcount(o) - n)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2, 3], 10))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
def deco(fn):
    @wraps(fn)
    def w(*a): "wd"; return fn(*a)
    return w
@deco
def foo(x): "doc"; return x
print(foo.__name__, foo.__doc__, foo(3), foo.__wrapped__)  if False else print(foo.__name__, foo.__doc__, foo(3))
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return self.v == o.v
print(T(1) >= T(0), T(1) <= T(1), T(1) > T(2))
@singledispatch
def sd(x): return 'obj'
@sd.register(int)
def _(x): return 'int'
print(sd(1), sd('a'), sd(True))
class M:
    @lru_cache(maxsize=None)
    def m(self): return 1
m = M(); n = sys.getrefcount(m); m.m(); print(sys.getrefcount(m) - n, M.m.cache_info()); r = weakref.ref(m); del m; gc.collect(); print(r() is None)
if sys.version_info >= (3, 8):
    class C:
        @cached_property
        def v(self): print('computed'); return [1]
    c = C(); print(c.v, c.v, c.__dict__)
if sys.version_info >= (3, 9):
    @cache
    def k(x): return x
    k(1); k(1); print(k.cache_info(), k.cache_parameters())
class N:
    def __init__(self): self.f = lru_cache()(lambda: self)
x = N(); x.f(); r = weakref.ref(x); del x; print(gc.collect() > 0, r() is None)
