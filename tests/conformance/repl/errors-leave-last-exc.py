# ---
# description: A failed line goes on with the next; the exception is kept in sys.
# cpython: ">=3.6"
# mode: repl
# features: [errors, dealloc.exceptions]
# ---
import sys
class D:
    def __del__(self):
        print('del')

def f():
    d = D()
    1 / 0

f()
type(sys.last_value).__name__
sys.last_value = sys.last_traceback = sys.last_exc = None
print('end')
