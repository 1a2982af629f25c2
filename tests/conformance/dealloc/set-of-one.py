# ---
# description: discard, remove and clear release at once.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
s = {D(1)}
s.clear()
print('cleared')
d = D(2)
s.add(d)
s.remove(d)
del d
print('end')
