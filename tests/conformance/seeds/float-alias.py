# ---
# description: x = 3.14; y = x: one object, two names.
# cpython: ">=3.6"
# features: [seeds]
# ---
import sys
x = 3.14
y = x
print(x is y, id(x) == id(y), sys.getrefcount(x))
y = 3.14 + 0
print(x is y, x == y)
