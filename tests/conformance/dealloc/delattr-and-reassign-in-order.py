# ---
# description: Setting an attribute releases the old value after the new is stored.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, 'now', getattr(getattr(holder, 'x', None), 'n', None))
class H: pass
holder = H()
holder.x = D(1)
holder.x = D(2)
del holder.x
print('end')
