# ---
# description: A class whose methods use super() is also held by their __class__ cell.
# cpython: ">=3.6"
# features: [refcount.classes]
# ---
import sys
class A:
    def m(self): return super().__repr__
class B:
    def m(self): return None
print(sys.getrefcount(A) - sys.getrefcount(B), A.m.__closure__[0].cell_contents is A)
