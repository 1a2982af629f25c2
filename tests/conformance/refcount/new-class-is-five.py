# ---
# description: A class has four own holders before anybody uses it.
# cpython: ">=3.6"
# features: [refcount.classes]
# ---
import sys
class A:
    pass
class B:
    def m(self):
        return 0
print(sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(type('T', (), {})))
