# ---
# description: del reduces the count by one.
# cpython: ">=3.6"
# features: [seeds]
# ---
from sys import getrefcount
a = [1, 2, 3]
b = a
print(getrefcount(b))
del a
print(getrefcount(b))
