# ---
# description: Growing moves the buffer; the list object stays.
# cpython: ">=3.6"
# features: [pymalloc.blocks]
# ---
l = []
i = id(l)
ids = set()
for n in range(5000):
    l.append(n)
    ids.add(id(l))
print(ids == {i})
