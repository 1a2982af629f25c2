# ---
# description: An error in a callback is reported and ignored.
# cpython: ">=3.6"
# features: [weakref.callbacks]
# ---
import weakref
class C: pass
def bad(r):
    raise ValueError('in callback')
c = C()
r = weakref.ref(c, bad)
del c
print('goes on')
