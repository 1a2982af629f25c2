# ---
# description: Which built-in objects can be referenced weakly.
# cpython: ">=3.6"
# features: [weakref.ref]
# ---
import weakref
class C: pass
class S: __slots__ = ()
class W: __slots__ = ('__weakref__',)
class L(list): pass
class T(tuple): pass
def f(): pass
def g(): yield
for o in (C(), S(), W(), [], {}, (), 1, 'a', None, set(), frozenset(), L(), f, g(), C, len, object()):
    try:
        weakref.ref(o)
        print(type(o).__name__, 'yes')
    except TypeError as e:
        print(e)
