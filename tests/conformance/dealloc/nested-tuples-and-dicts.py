# ---
# description: The same for tuples, dicts and instances.
# cpython: ">=3.6"
# features: [dealloc.trashcan]
# ---
order = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): order.append(self.n)
class N: pass
def nest(wrap):
    x = None
    for i in range(120):
        x = wrap(D(i), x)
    return x
def instance(d, x):
    n = N()
    n.d, n.x = d, x
    return n
for wrap in (lambda d, x: (d, x), lambda d, x: {'d': d, 'x': x}, instance):
    order.clear()
    x = nest(wrap)
    del x
    print(len(order), order[:5], order[45:55], order[-3:])
