# ---
# description: Eight slots are inside the set; then a separate table.
# cpython: ">=3.6"
# features: [sizeof.set]
# ---
from sys import getsizeof as s
print([s(set(range(n))) for n in range(22)])
print(s(set()), s(frozenset()), s(frozenset(range(5))))
