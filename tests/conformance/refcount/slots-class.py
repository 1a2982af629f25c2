# ---
# description: With __slots__ each member descriptor holds the class.
# cpython: ">=3.6"
# features: [refcount.classes]
# ---
import sys
class Zero:
    __slots__ = ()
class One:
    __slots__ = ('a',)
class Two:
    __slots__ = ('a', 'b')
print(sys.getrefcount(Zero), sys.getrefcount(One), sys.getrefcount(Two))
