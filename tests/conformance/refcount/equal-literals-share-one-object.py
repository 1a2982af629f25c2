# ---
# description: Equal literals of one source are one constant.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
a = 345678
b = 345678
print(a is b, sys.getrefcount(a))
c = 345678.0
print(c is a, sys.getrefcount(c))
