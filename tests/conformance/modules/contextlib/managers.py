# ---
# description: Context managers made of generators, stacks of them, and others.
# cpython: ">=3.7"
# features: [modules.contextlib]
# ---
import sys, gc, weakref
from contextlib import *
@contextmanager
def cm(x):
    print('enter', x)
    try: yield x
    except KeyError as e: print('caught', e)
    finally: print('exit', x)
with cm(1) as v: print(v)
with cm(2): raise KeyError('k')
try:
    with cm(3): raise ValueError('v')
except ValueError as e: print('out', e)
with suppress(ZeroDivisionError): 1/0
class Res:
    def close(self): print('closed')
with closing(Res()) as r: pass
with ExitStack() as st:
    st.enter_context(cm(4)); st.callback(print, 'cb'); st.push(lambda *a: print('push', a[0]))
with nullcontext(5) as n: print(n)
@cm(6)
def deco(): print('in')
deco()
o = object(); n = sys.getrefcount(o)
with cm(o) if False else nullcontext(o) as q: print(sys.getrefcount(o) - n)
class K: pass
k = K(); n = sys.getrefcount(k)
@contextmanager
def c2(a): yield
with c2(k): print(sys.getrefcount(k) - n)
print(sys.getrefcount(k) - n)
c = c2(k); print(sys.getrefcount(k) - n); del c; print(sys.getrefcount(k) - n)
r = weakref.ref(k)
try:
    with c2(k): raise RuntimeError('x')
except RuntimeError: pass
del k; print(r())
def bad():
    yield 1
    yield 2
try:
    with contextmanager(bad)(): pass
except RuntimeError as e: print(e)
try:
    with contextmanager(lambda: iter([]))(): pass
except Exception as e: print(type(e).__name__, e)
