# ---
# description: Inside __init__ the instance is held by self and by type's call.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class C:
    def __init__(self):
        print(sys.getrefcount(self))
c = C()
print(sys.getrefcount(c))
C()
