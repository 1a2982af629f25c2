# ---
# description: Globals die at exit in the order they were bound.
# cpython: ">=3.6"
# features: [dealloc.exit]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
zeta = D('zeta')
alpha = D('alpha')
_under = D('_under')
mid = D('mid')
print('end of program')
