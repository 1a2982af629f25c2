# ---
# description: Attributes are released in the order they were set, after __del__.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class P: pass
p = P()
p.a, p.c, p.b = D('a'), D('c'), D('b')
del p
print('--')
d = D('self')
d.a, d.b = D('a'), D('b')
del d
