# ---
# description: A weak reference to a lambda that nobody keeps is dead at once.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
def f(): pass
print(weakref.ref(f)() is f, weakref.ref(lambda: 0)())
r = weakref.ref(f)
del f
print(r())
