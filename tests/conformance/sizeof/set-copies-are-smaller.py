# ---
# description: Copying a set sizes the table for its length.
# cpython: ">=3.6"
# features: [sizeof.set]
# ---
from sys import getsizeof as s
a = set()
for i in range(100):
    a.add(i)
print(s(a), s(a.copy()), s(set(a)), s(frozenset(a)), s(a | a), s(a & a), s(a - {1}))
