# ---
# description: An exception holds its arguments in args.
# cpython: ">=3.6"
# features: [refcount.exceptions]
# ---
import sys
o = object()
e = ValueError(o, o)
print(sys.getrefcount(o), sys.getrefcount(e.args))
del e
print(sys.getrefcount(o))
