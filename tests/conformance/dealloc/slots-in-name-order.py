# ---
# description: Slots are released in sorted order of their names.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class S:
    __slots__ = ('z', 'a', 'm')
s = S()
s.z, s.a, s.m = D('z'), D('a'), D('m')
del s
