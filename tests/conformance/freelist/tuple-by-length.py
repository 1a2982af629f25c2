# ---
# description: Each tuple length has its own free list.
# cpython: ">=3.6"
# features: [freelist.tuple]
# ---
y = 1
a, b = (y, y), (y, y, y)
ia, ib = id(a), id(b)
del a
del b
c = (y, y)
print(id(c) == ia)
d = (y, y, y)
print(id(d) == ib)
