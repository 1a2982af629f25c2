# ---
# description: Subclasses of ref may carry data.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
class Ref(weakref.ref):
    def __new__(cls, o, name, cb=None):
        return super().__new__(cls, o, cb)
    def __init__(self, o, name, cb=None):
        super().__init__(o, cb)
        self.name = name
class C: pass
c = C()
r = Ref(c, 'seen', lambda r: print('gone', r.name))
print(r() is c, r.name, isinstance(r, weakref.ref))
del c
