# ---
# description: Changing a class shows in its instances at once.
# cpython: ">=3.6"
# features: [classes]
# ---
class A: pass
a = A()
A.m = lambda self: 'added'
print(a.m())
a.m = lambda: 'own'
print(a.m())
del a.m
class B:
    def m(self): return 'B'
a.__class__ = B
print(a.m(), type(a).__name__)
T = type('T', (B,), {'x': 1, 'm': lambda self: 'T' + super(T, self).m()})
print(T().m(), T.x, T.__bases__)
