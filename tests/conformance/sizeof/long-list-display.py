# ---
# description: A display of more than thirty names is built by appending.
# cpython: ">=3.6"
# features: [sizeof.list]
# ---
from sys import getsizeof as s
x = 0
print(s([x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]))
print(s([x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]))
