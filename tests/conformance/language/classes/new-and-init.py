# ---
# description: __new__ makes, __init__ fills, only when the type fits.
# cpython: ">=3.6"
# features: [classes]
# ---
class A:
    def __new__(cls, *args):
        print('new', cls.__name__, args)
        return super().__new__(cls)
    def __init__(self, x):
        print('init', x)
A(1)
class B:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(B())
class One:
    it = None
    def __new__(cls):
        cls.it = cls.it or super().__new__(cls)
        return cls.it
print(One() is One())
