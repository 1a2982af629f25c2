# ---
# description: A value computed at run time is held by its name only.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
n = 1000
x = n * 1000
s = str(n) + '!'
t = tuple([n, s])
print(sys.getrefcount(x), sys.getrefcount(s), sys.getrefcount(t))
