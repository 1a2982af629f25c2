# ---
# description: A dict header comes back, its table too when it is the smallest.
# cpython: ">=3.6"
# features: [freelist.dict]
# ---
d = {'a': 1}
i = id(d)
del d
e = {'b': 2}
print(id(e) == i)
f = {}
j = id(f)
del f
print(id({}) == j)
