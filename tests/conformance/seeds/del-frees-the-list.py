# ---
# description: After del a nothing refers to the list: its block is free.
# cpython: ">=3.6"
# features: [seeds]
# ---
a = [1, 2, 3]
i = id(a)
del a
b = [4, 5, 6]
print(id(b) == i)
