# ---
# description: A subclass holds its base in __bases__, __mro__ and __base__.
# cpython: ">=3.6"
# features: [refcount.classes]
# ---
import sys
class Base:
    pass
before = sys.getrefcount(Base)
class Derived(Base):
    pass
print(sys.getrefcount(Base) - before)
class Leaf(Derived):
    pass
print(sys.getrefcount(Base) - before)
