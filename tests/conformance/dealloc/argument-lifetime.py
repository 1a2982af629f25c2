# ---
# description: An argument made for a call dies when the call returns.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f(x):
    print('in f')
    return 1
f(D('a'))
print('after')
def g(x):
    x = None
    print('x dropped')
g(D('b'))
