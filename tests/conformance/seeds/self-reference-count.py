# ---
# description: A list appended to itself shows three.
# cpython: ">=3.11"
# features: [seeds]
# ---
from sys import getrefcount
a = []
a.append(a)
print(getrefcount(a))
