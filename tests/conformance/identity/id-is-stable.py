# ---
# description: An object keeps its id through every change of its contents.
# cpython: ">=3.6"
# features: [identity.same]
# ---
a = []
i = id(a)
for n in range(1000):
    a.append(n)
print(id(a) == i)
a.sort(reverse=True)
del a[:]
print(id(a) == i, type(i) is int, i % 16)
