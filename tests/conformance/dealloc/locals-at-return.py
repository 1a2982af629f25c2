# ---
# description: Locals die in the order of their slots: parameters first.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    p = D('p'); q = D('q'); r = D('r')
f()
print('--')
def g(x, y):
    b = D('b'); a = D('a')
g(D('x'), D('y'))
