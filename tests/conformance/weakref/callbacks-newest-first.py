# ---
# description: Callbacks of one object run newest first.
# cpython: ">=3.6"
# features: [weakref.callbacks]
# ---
import weakref
class C: pass
c = C()
r1 = weakref.ref(c, lambda r: print('first', r is r1, r()))
r2 = weakref.ref(c, lambda r: print('second'))
r3 = weakref.ref(c, lambda r: print('third'))
del c
