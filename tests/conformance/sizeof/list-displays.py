# ---
# description: Displays of three and more constants are built by extending.
# cpython: ">=3.6"
# features: [sizeof.list]
# ---
from sys import getsizeof as s
x = 0
print(s([]), s([1]), s([1, 2]), s([1, 2, 3]), s([1, 2, 3, 4]), s([1, 2, 3, 4, 5]))
print(s([x]), s([x, x]), s([x, x, x]), s([x, x, x, x]), s([x, x, x, x, x]))
print(s(['a', 'b', 'c']), s([(), (), ()]), s([x, 1, 2]))
