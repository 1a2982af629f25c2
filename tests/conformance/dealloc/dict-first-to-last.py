# ---
# description: A dropped dict releases its entries in insertion order.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
d = {'x': D('x'), 'y': D('y'), D('key'): D('value')}
del d
print('--')
d = {'x': D('x'), 'y': D('y')}
d.clear()
print('--')
d = {'x': D('x'), 'y': D('y')}
d['x'] = None
print('--')
