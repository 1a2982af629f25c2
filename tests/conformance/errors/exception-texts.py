# ---
# description: str, repr and args of the built-in exceptions.
# cpython: ">=3.10"
# features: [errors.types]
# ---
import sys
def show(e): print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
for e in [Exception(), Exception(1), Exception(1, 2), KeyError('a'), KeyError(), KeyError(1, 2), OSError(2, 'no', 'f'), OSError(2, 'no'), OSError('x'), OSError(2, 'n', 'a', None, 'b'), FileNotFoundError(1, 'x'), OSError(13, 'p'), StopIteration(3), StopIteration(), SystemExit(2), SystemExit(), SystemExit(1, 2), ImportError('m', name='n', path='p'), NameError('x', name='y'), AttributeError('x', name='n', obj=3), SyntaxError('msg'), SyntaxError('msg', ('f', 1, 2, 'text')), SyntaxError('msg', ('dir/f', 1, 2, 'text', 3, 4)), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), UnicodeEncodeError('ascii', 'é', 0, 1, 'bad'), UnicodeTranslateError('aé', 0, 2, 'r')]:
    show(e)
print(OSError(2, 'no', 'f').errno, OSError(2, 'no', 'f').filename, OSError(2,'x').filename)
print(StopIteration(3).value, StopIteration().value, SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code)
def t(f):
    try: print(f())
    except BaseException as e: show(e)
t(lambda: Exception(x=1)); t(lambda: ImportError('a', foo=1)); t(lambda: SyntaxError('a', 1)); t(lambda: SyntaxError('a', (1,))); t(lambda: UnicodeDecodeError(1)); t(lambda: NameError('a', foo=1)); t(lambda: ValueError('a', b=2))
