# ---
# description: Displays of more than five pairs are presized.
# cpython: ">=3.6"
# features: [sizeof.dict]
# ---
from sys import getsizeof as s
x = 0
print(s({'a': x, 'b': x, 'c': x, 'd': x, 'e': x}))
print(s({'a': x, 'b': x, 'c': x, 'd': x, 'e': x, 'f': x}))
print(s({'a': x, 'b': x, 'c': x, 'd': x, 'e': x, 'f': x, 'g': x, 'h': x, 'i': x, 'j': x, 'k': x}))
print(s({1: x, 2: x, 3: x, 4: x, 5: x, 6: x, 7: x}))
