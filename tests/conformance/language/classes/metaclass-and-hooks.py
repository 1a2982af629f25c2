# ---
# description: Metaclasses, __init_subclass__ and class keywords.
# cpython: ">=3.6"
# features: [classes]
# ---
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print('call', cls.__name__)
        return super().__call__(*a)
class A(metaclass=Meta, tag=1):
    x = 1
A()
class Base:
    def __init_subclass__(cls, kind=None): print('sub', cls.__name__, kind)
class Sub(Base, kind='k'): pass
print(type(A), type(Sub))
