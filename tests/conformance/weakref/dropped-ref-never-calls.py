# ---
# description: A reference that died before its target does not call back.
# cpython: ">=3.6"
# features: [weakref.callbacks]
# ---
import weakref
class C: pass
c = C()
r = weakref.ref(c, lambda r: print('called'))
del r
del c
print('end')
