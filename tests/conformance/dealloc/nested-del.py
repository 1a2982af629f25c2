# ---
# description: A finalizer that drops the last reference to another object runs its finalizer inside.
# cpython: ">=3.6"
# features: [dealloc.finalizers]
# ---
class D:
    def __init__(self, n, child=None):
        self.n, self.child = n, child
    def __del__(self):
        print('start', self.n)
        self.child = None
        print('stop', self.n)
D('outer', D('inner', D('innermost')))
