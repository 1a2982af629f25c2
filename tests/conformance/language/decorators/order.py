# ---
# description: Decorators are evaluated from the top and applied from the bottom.
# cpython: ">=3.6"
# features: [decorators]
# ---
def deco(n):
    print('make', n)
    def d(f):
        print('apply', n, f.__name__)
        return f
    return d
@deco(1)
@deco(2)
def f(): pass
@deco('class')
class C:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return 'p'
print(C.s(1), C().s(2), C.c(), C().p)
