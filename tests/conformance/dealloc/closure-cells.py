# ---
# description: A cell releases its content when the last function using it dies.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def make():
    a, b = D('a'), D('b')
    def f(): return a
    return f
f = make()
print('made')
del f
print('end')
