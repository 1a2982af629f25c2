# ---
# description: Lazy iterators release what they hold when exhausted or dropped.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
it = iter([D(0), D(1)])
print('one', next(it).n)
list(it)
print('exhausted')
z = zip([D('a')], [D('b')])
del z
print('end')
