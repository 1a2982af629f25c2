# ---
# description: Strings of one size class take one another's block.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
n = 7
a = 'x' * n
i = id(a)
del a
b = 'z' * n
print(id(b) == i)
c = 'y' * (n * 20)
j = id(c)
del c
print(id('w' * (n + 133)) == j, id('w' * n) == j)
