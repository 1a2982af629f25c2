# ---
# description: A tuple of constants is itself a constant.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
t = (1, 2, 'three four')
print(sys.getrefcount(t), sys.getrefcount((5, 6, 'seven eight')))
