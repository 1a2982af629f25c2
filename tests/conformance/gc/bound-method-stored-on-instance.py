# ---
# description: self.callback = self.method is a cycle.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc, weakref
class C:
    def __init__(self):
        self.callback = self.method
    def method(self):
        pass
gc.collect()
c = C()
r = weakref.ref(c)
del c
print(r() is None)
print(gc.collect(), r() is None)
