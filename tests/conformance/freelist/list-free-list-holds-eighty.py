# ---
# description: Eighty list headers are kept; the order is last in, first out.
# cpython: ">=3.6"
# features: [freelist.list]
# ---
import gc
gc.collect()
a = [[] for _ in range(100)]
ids = [id(x) for x in a]
while a:
    a.pop()
b = [[], [], [], []]
pos = [ids.index(id(x)) if id(x) in ids else None for x in b]
print(pos)
