# ---
# description: A chain dies from its head.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n, next=None):
        self.n = n
        self.next = next
    def __del__(self): print('del', self.n)
a = D('a', D('b', D('c')))
del a
