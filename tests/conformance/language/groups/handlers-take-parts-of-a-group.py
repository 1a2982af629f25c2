# ---
# description: Each except* takes what it matches; what is left or raised anew is raised at the end.
# cpython: ">=3.11"
# features: [groups.except_star]
# ---
import sys
def t(f):
    try: f()
    except BaseException as e:
        print('->', type(e).__name__, e, [repr(x) for x in getattr(e, 'exceptions', [])], repr(e.__context__), repr(e.__cause__))
def a():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3), OSError(4)])])
    except* ValueError as e: print(repr(e)); n = e
    except* TypeError as e: print(repr(e)); raise
    except* OSError: print(sys.exception())
    else: print('else')
    finally: print('fin')
    print('e' in locals())
t(a)
def b():
    try: raise ValueError(5)
    except* ValueError as e: print(repr(e), e.__traceback__ is not None)
    try: pass
    except* ValueError: print('no')
    else: print('else')
    try: raise KeyError(1)
    except* (ValueError, TypeError): pass
t(b)
def c():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError(9)
    except* TypeError: raise IndexError(8) from None
t(c)
def d():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise
t(d)
def e():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* ExceptionGroup: pass
t(e)
def f():
    try: raise ValueError
    except* 5: pass
t(f)
def h():
    for i in range(2):
        try: raise ExceptionGroup('x', [ValueError(i)])
        except* ValueError:
            for j in range(3):
                if j: break
            print(i)
t(h)
try:
    raise ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])])
except* ValueError:
    raise RuntimeError('last')
