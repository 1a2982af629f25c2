# ---
# description: A rebound global dies in its name's place (3.13) or as the last made (3.11).
# cpython: ">=3.6"
# features: [dealloc.exit]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
zeta = D('zeta')
alpha = D('alpha')
mid = D('mid')
alpha = D('alpha again')
print('end of program')
