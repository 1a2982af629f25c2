# ---
# description: A display of constants is a copied frozenset.
# cpython: ">=3.6"
# features: [sizeof.set]
# ---
from sys import getsizeof as s
x = 1
print(s({1, 2}), s({1, 2, 3}), s({1, 2, 3, 4}), s({1, 2, 3, 4, 5}), s({1, 2, 3, 4, 5, 6}))
print(s({x, 2, 3, 4, 5}), s({x, 2, 3, 4}))
