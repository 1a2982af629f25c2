# ---
# description: is_finalized tells whether __del__ has run.
# cpython: ">=3.9"
# features: [gc.tracking]
# ---
import gc
keep = []
class C:
    def __del__(self):
        keep.append(self)
c = C()
print(gc.is_finalized(c), gc.is_finalized(1))
del c
print(gc.is_finalized(keep[0]))
C.__del__ = lambda self: None
