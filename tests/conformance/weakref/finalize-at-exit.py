# ---
# description: Finalizers still alive run when the program ends, newest first.
# cpython: ">=3.6"
# features: [weakref.finalize]
# ---
import weakref
class C: pass
a, b = C(), C()
weakref.finalize(a, print, 'first')
weakref.finalize(b, print, 'second')
quiet = weakref.finalize(a, print, 'never')
quiet.atexit = False
print('end of program')
