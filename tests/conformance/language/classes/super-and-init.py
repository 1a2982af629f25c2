# ---
# description: super() follows the mro of the instance.
# cpython: ">=3.6"
# features: [classes]
# ---
class A:
    def __init__(self, **kw):
        print('A', kw)
class B(A):
    def __init__(self, b, **kw):
        print('B', b)
        super().__init__(**kw)
class C(A):
    def __init__(self, c, **kw):
        print('C', c)
        super().__init__(**kw)
class D(B, C): pass
D(b=1, c=2)
