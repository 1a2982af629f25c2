# ---
# description: Containers that refer to one another.
# cpython: ">=3.6"
# features: [seeds]
# ---
import sys
x = [1, 2, 3]
y = [x, dict(key1=x)]
z = [y, (x, y)]
print(z, sys.getrefcount(x), sys.getrefcount(y))
