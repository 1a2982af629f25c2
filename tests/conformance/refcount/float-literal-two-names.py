# ---
# description: Two names on one constant.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
x = 3.25
y = x
print(sys.getrefcount(x))
