# ---
# description: A chain of a hundred thousand objects is freed without deep recursion.
# cpython: ">=3.6"
# features: [dealloc.trashcan]
# ---
class N:
    __slots__ = ('next',)
n = None
for _ in range(100000):
    m = N()
    m.next = n
    n = m
del m
n = None
l = []
for _ in range(100000):
    l = [l]
del l
print('freed')
