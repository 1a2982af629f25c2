# ---
# description: Hooks for exceptions that nobody can catch and for the last one.
# cpython: ">=3.8"
# features: [sys.hooks]
# ---
import sys
class C:
    def __init__(self, n): self.n = n
    def __del__(self): raise ValueError(self.n)
def hook(args):
    print('hook', args.exc_type, args.exc_value, args.err_msg, args.object.__qualname__, args.exc_traceback.tb_lineno, len(args), type(args).__name__)
sys.unraisablehook = hook
c = C(1); del c
def f():
    d = C(2)
f()
sys.unraisablehook = sys.__unraisablehook__
sys.unraisablehook = lambda a: sys.__unraisablehook__(a)
try: sys.__unraisablehook__(5)
except TypeError as e: print(e)
import weakref
class D: pass
d = D()
r = weakref.ref(d, lambda r: 1/0)
def h2(a): print(a.exc_type.__name__, a.object, sys.getrefcount(a.exc_value)) if 0 else print(a.exc_type.__name__)
sys.unraisablehook = h2
del d
saved = []
def eh(t, v, tb):
    print('excepthook', t, v, tb.tb_lineno, tb.tb_next)
    saved.append(v)
sys.excepthook = eh
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
sys.displayhook(5); print(_)
raise ValueError('x')
