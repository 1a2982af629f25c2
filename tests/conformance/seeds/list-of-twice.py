# ---
# description: [a, a] adds two.
# cpython: ">=3.6"
# features: [seeds]
# ---
from sys import getrefcount
a = [1, 2, 3]
print(getrefcount(a))
b = [a, a]
print(getrefcount(a))
