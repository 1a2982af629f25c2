# ---
# description: An excepthook that fails is shown with the exception that it was given.
# cpython: ">=3.6"
# features: [sys.hooks]
# ---
import sys
def eh(t, v, tb): raise KeyError('oops')
sys.excepthook = eh
class C:
    def __del__(self): print('del', self)
    def __repr__(self): return 'C'
def f():
    c = C()
    1/0
f()
