# ---
# description: A comprehension grows as append does.
# cpython: ">=3.6"
# features: [sizeof.list]
# ---
from sys import getsizeof as s
print([s([x for x in range(n)]) for n in range(20)])
