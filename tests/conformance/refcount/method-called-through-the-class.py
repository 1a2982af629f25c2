# ---
# description: C.m(obj) counts as one more stack reference than obj.m().
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
class C:
    def m(self):
        return sys.getrefcount(self)
c = C()
print(c.m(), C.m(c), C.m(C()))
