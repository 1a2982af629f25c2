# ---
# description: except ... as e: the exception is held by e and by the handled-exception slot.
# cpython: ">=3.6"
# features: [refcount.exceptions]
# ---
import sys
try:
    raise ValueError('x')
except ValueError as e:
    print(sys.getrefcount(e))
    kept = e
print(sys.getrefcount(kept), 'e' in globals())
