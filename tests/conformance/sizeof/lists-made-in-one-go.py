# ---
# description: Repetition, slices and sums have the exact capacity.
# cpython: ">=3.6"
# features: [sizeof.list]
# ---
from sys import getsizeof as s
print([s([None] * n) for n in range(6)])
l = list(range(7))
print(s(l), s(l[:]), s(l + l), s(l * 3), s(l.copy()), s([*l]), s(sorted(l)))
print([s(list(range(n))) for n in range(10)])
