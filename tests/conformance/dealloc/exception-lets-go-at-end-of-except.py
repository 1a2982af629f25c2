# ---
# description: The exception and its frames die at the end of the except block.
# cpython: ">=3.6"
# features: [dealloc.exceptions]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    x = D('local of f')
    raise ValueError
try:
    f()
except ValueError as e:
    print('in except')
print('after')
