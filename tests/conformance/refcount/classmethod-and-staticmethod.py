# ---
# description: A classmethod call adds to the class, a staticmethod call does not.
# cpython: ">=3.6"
# features: [refcount.methods, refcount.classes]
# ---
import sys
class C:
    @classmethod
    def c(cls):
        return sys.getrefcount(cls)
    @staticmethod
    def s():
        return sys.getrefcount(C)
base = sys.getrefcount(C)
print(C.c() - base, C.s() - base, C().c() - base)
