# ---
# description: An exception class has a __weakref__ descriptor but no own __dict__ one.
# cpython: ">=3.6"
# features: [refcount.classes]
# ---
import sys
class Oops(Exception):
    pass
print(sys.getrefcount(Oops))
