# ---
# description: copy.deepcopy rebuilds mutable parts and shares atoms.
# cpython: ">=3.6"
# features: [copy.deep]
# ---
import copy
a = [1000, 'a b', 2.5, (1, 2), (1, [2]), None, frozenset([1]), b'x', 1j, len, int, [1], {1: 2}, {1}, bytearray(b'x'), range(3)]
b = copy.deepcopy(a)
for x, y in zip(a, b):
    print(type(x).__name__, x is y, x == y)
