# ---
# description: A list holding an object twice adds two.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
a = [1, 2, 3]
print(sys.getrefcount(a))
b = [a, a]
print(sys.getrefcount(a))
b.pop()
print(sys.getrefcount(a))
del b
print(sys.getrefcount(a))
