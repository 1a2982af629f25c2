# ---
# description: After an uncaught exception the module is torn down as usual.
# cpython: ">=3.6"
# features: [errors.exit]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = D('a')
def f():
    b = D('b')
    raise KeyError('k')
f()
