# ---
# description: Attributes, layout and subclasses of exceptions.
# cpython: ">=3.11"
# features: [errors.types]
# ---
import sys
def show(e): print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
def t(f):
    try: print(f())
    except BaseException as e: show(e)
e = ValueError(1)
print(e.__traceback__, e.__context__, e.__cause__, e.__suppress_context__, e.__dict__)
def s(n, v):
    try: setattr(e, n, v); print(n, getattr(e, n))
    except Exception as x: print(type(x).__name__, x)
s('__traceback__', 3); s('__context__', 3); s('__cause__', 3); s('__suppress_context__', 3); s('args', [1, 2]); s('args', 3); s('__cause__', KeyError(1)); s('__context__', None); s('foo', 3); s('__dict__', 3)
print(e.__suppress_context__)
for n in ['__traceback__', '__context__', '__cause__', '__suppress_context__', 'args']:
    try: delattr(e, n)
    except Exception as x: print(type(x).__name__, x)
t(lambda: e.add_note(3)); e.add_note('n'); print(e.__notes__, e.__dict__)
print(e.with_traceback(None) is e); t(lambda: e.with_traceback(3))
class My(Exception):
    def __init__(self, a, b): self.a = a; super().__init__(a)
m = My(1, 2); show(m); print(m.a, m.__dict__)
class My2(KeyError): pass
show(My2('x')); 
class My3(OSError):
    def __init__(self, x): self.x = x
show(My3(4)); print(My3(5).errno)
class My4(Exception):
    __slots__ = ('q',)
x = My4(1); x.q = 3; print(x.q); x.z = 4; print(x.z)
for c in [Exception, KeyError, OSError, SyntaxError, StopIteration, UnicodeDecodeError, SystemExit, ImportError, NameError, AttributeError, ExceptionGroup, My, My4, FileNotFoundError, TabError]:
    print(c.__name__, c.__basicsize__, c.__base__.__name__, [k.__name__ for k in c.__mro__])
for o in [Exception(), KeyError(1), OSError(1, 2), SyntaxError(), StopIteration(), SystemExit(), ImportError(), NameError(), AttributeError(), My(1, 2), x, UnicodeEncodeError('a', 'b', 1, 2, 'c')]:
    print(type(o).__name__, sys.getsizeof(o))
try:
    raise ValueError
except ValueError as v:
    try: raise KeyError(2) from None
    except KeyError as k:
        print(k.__context__ is v, k.__cause__, k.__suppress_context__)
t(lambda: ExceptionGroup('a', [])); t(lambda: ExceptionGroup('a', 3)); t(lambda: ExceptionGroup('a', [3])); t(lambda: ExceptionGroup('a')); t(lambda: ExceptionGroup(1, [ValueError()])); t(lambda: ExceptionGroup('a', [KeyboardInterrupt()])); t(lambda: BaseExceptionGroup('a', [ValueError()])); t(lambda: BaseExceptionGroup('a', [KeyboardInterrupt()]).exceptions)
print(sorted(n for n in dir(Exception) if not n.startswith('__')), [n for n in dir(OSError) if n[0] != '_'])
def raiser(): raise 3
t(raiser)
def raiser(): raise int
t(raiser)
def raiser(): raise ValueError from 3
t(raiser)
try:
    try: 1/0
    finally: print('fin')
except ZeroDivisionError as z:
    tb = z.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name, type(tb).__name__, sys.getsizeof(tb))
    try: tb.tb_next = tb
    except ValueError as w: print(w)
    try: tb.tb_next = 3
    except TypeError as w: print(w)
