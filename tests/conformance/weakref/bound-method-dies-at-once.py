# ---
# description: A weak reference to a bound method is dead immediately; WeakMethod is not.
# cpython: ">=3.6"
# features: [weakref.methods]
# ---
import weakref
class C:
    def m(self):
        return 'called'
c = C()
print(weakref.ref(c.m)() is None)
w = weakref.WeakMethod(c.m)
print(w()())
del c
print(w())
