# ---
# description: Two and three, because the argument counts.
# cpython: ">=3.6"
# features: [seeds]
# ---
from sys import getrefcount
a = [1, 2, 3]
print(getrefcount(a))
b = a
print(getrefcount(b))
