# ---
# description: Pointing a name elsewhere reduces the old object's count.
# cpython: ">=3.6"
# features: [seeds]
# ---
from sys import getrefcount
a = [1, 2, 3]
b = a
print(getrefcount(b))
a = 1
print(getrefcount(b))
