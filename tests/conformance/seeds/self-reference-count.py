# ---
# description: A list appended to itself shows three.
# cpython: ">=3.6"
# features: [seeds]
# ---
from sys import getrefcount
a = []
a.append(a)
print(getrefcount(a))
