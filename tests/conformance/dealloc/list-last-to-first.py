# ---
# description: A dropped list releases its elements from the last to the first.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
l = [D(0), D(1), D(2)]
del l
print('--')
t = (D(0), D(1), D(2))
del t
