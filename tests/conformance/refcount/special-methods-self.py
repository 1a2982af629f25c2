# ---
# description: Operators reach __call__, __getitem__, __len__ and __bool__ through slots.
# cpython: ">=3.6"
# features: [refcount.methods]
# ---
import sys
seen = []
class C:
    def __call__(self):
        return sys.getrefcount(self)
    def __getitem__(self, key):
        return sys.getrefcount(self)
    def __len__(self):
        seen.append(sys.getrefcount(self))
        return 1
    def __bool__(self):
        seen.append(sys.getrefcount(self))
        return True
c = C()
print(c(), c[0])
len(c), bool(c), not c
print(seen)
