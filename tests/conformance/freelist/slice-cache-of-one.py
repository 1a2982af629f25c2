# ---
# description: One slice object is kept.
# cpython: ">=3.6"
# features: [freelist.slice]
# ---
y = 1
s = slice(y)
i = id(s)
del s
t = slice(2)
print(id(t) == i)
