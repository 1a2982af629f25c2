# ---
# description: 40 bytes and 8 for every element.
# cpython: ">=3.6"
# features: [sizeof.tuple]
# ---
from sys import getsizeof as s
print([s((None,) * n) for n in range(5)])
print(s(([1, 2, 3],)) == s((0,)))
class T(tuple):
    pass
print(s(T()), s(T((1, 2))))
