# ---
# description: Values replaced by unpacking die in order of the targets.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a, b = D(1), D(2)
a, b = D(3), D(4)
print('swapped in')
a, *b = [D(5), D(6), D(7)]
print('starred')
a = b = None
