# ---
# description: A deep nest of containers dies in batches (3.11) or in one go (3.13).
# cpython: ">=3.6"
# features: [dealloc.trashcan]
# ---
order = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): order.append(self.n)
def nest(n):
    l = None
    for i in range(n):
        l = [D(i), l]
    return l
x = nest(160)
del x
print(order)
