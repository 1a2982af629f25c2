# ---
# description: A slice object holds start, stop and step.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
o = object()
s = slice(o, o, o)
print(sys.getrefcount(o))
del s
print(sys.getrefcount(o))
