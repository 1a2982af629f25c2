# ---
# description: A saved exception keeps the locals of its frames alive.
# cpython: ">=3.6"
# features: [refcount.exceptions]
# ---
import sys
def fail(x):
    raise KeyError('k')
o = object()
before = sys.getrefcount(o)
try:
    fail(o)
except KeyError as e:
    kept = e
print(before, sys.getrefcount(o))
kept.__traceback__ = None
print(sys.getrefcount(o))
