# ---
# description: An instance attribute holds the object, not a copy.
# cpython: ">=3.6"
# features: [refcount.instances]
# ---
import sys
class Holder:
    def __init__(self, other):
        self.other = other
b = [1, 2, 3]
a = Holder(b)
print(a.other is b, sys.getrefcount(b))
del a.other
print(sys.getrefcount(b), hasattr(a, 'other'))
