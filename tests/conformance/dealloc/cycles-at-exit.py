# ---
# description: Cycles left at exit are finalized too.
# cpython: ">=3.6"
# features: [dealloc.exit]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = D('a')
b = D('b')
c = D('c')
b.o, c.o = c, b
print('end of program')
