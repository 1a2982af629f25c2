# ---
# description: Float temporaries reuse the free list, so two ids agree.
# cpython: ">=3.6"
# features: [freelist.float]
# ---
x = 1.5
print(id(x * 2) == id(x * 3), x * 2 is x * 3)
a = x * 2
i = id(a)
del a
print(id(x * 7) == i)
