# ---
# description: The new object exists before the old one dies.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n):
        self.n = n
        print('new', n)
    def __del__(self): print('del', self.n)
a = D(1)
a = D(2)
a = None
print('end')
