# ---
# description: A range of a million is as small as a range of one.
# cpython: ">=3.6"
# features: [sizeof.iterators]
# ---
from sys import getsizeof as s
print(s(range(1)), s(range(10 ** 6)), s(range(10 ** 30)), s(list(range(1000))))
