# ---
# description: The object of the last turn lives on in the loop variable.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
for x in (D(i) for i in range(3)):
    print('turn', x.n)
print('loop over')
x = None
print('end')
