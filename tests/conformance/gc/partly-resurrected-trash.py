# ---
# description: If one ring comes back, the other is still freed.
# cpython: ">=3.6"
# features: [gc.finalizers]
# ---
import gc, weakref
saved = []
class Plain: pass
class Saver:
    def __del__(self): saved.append(self)
gc.collect()
a, b = Plain(), Saver()
a.me, b.me = a, b
ra = weakref.ref(a)
del a, b
print(gc.collect(), ra(), len(saved))
Saver.__del__ = lambda self: None
