# ---
# description: A temporary dies as soon as the expression has used it.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def m(self): print('in', self.n); return 'r'
D(1)
D(2).m()
print(D(3).m())
x = [D(4), D(5)][0]
print('after index', x.n)
D(6), D(7)
print('end')
del x
