# ---
# description: By counting, __del__ runs first and sees the reference alive.
# cpython: ">=3.6"
# features: [weakref.callbacks]
# ---
import weakref
class C:
    def __del__(self):
        print('del', r() is self)
c = C()
r = weakref.ref(c, lambda r: print('callback', r()))
del c
