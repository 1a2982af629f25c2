# ---
# description: Arguments already evaluated wait on the stack.
# cpython: ">=3.6"
# features: [refcount.temporaries]
# ---
import sys
a = []
print(a, a, sys.getrefcount(a))
print([a, a, sys.getrefcount(a)])
print((a, sys.getrefcount(a), a))
x = {'k': a, 'n': sys.getrefcount(a)}
print(x)
