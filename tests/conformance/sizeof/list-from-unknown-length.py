# ---
# description: A list made from a generator, map or set.
# cpython: ">=3.6"
# features: [sizeof.list]
# ---
from sys import getsizeof as s
print([s(list(x for x in range(n))) for n in range(12)])
print([s(list(map(str, range(n)))) for n in (0, 1, 5, 9, 20)])
print([s(list(set(range(n)))) for n in range(12)])
print([s(list(dict.fromkeys(range(n)))) for n in range(12)])
