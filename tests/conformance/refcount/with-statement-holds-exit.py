# ---
# description: with keeps the context manager alive until the block ends.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
import sys
class M:
    def __enter__(self):
        print('enter', sys.getrefcount(self))
        return self
    def __exit__(self, *exc):
        print('exit', sys.getrefcount(self))
    def __del__(self):
        print('del')
with M() as m:
    print(sys.getrefcount(m))
    del m
    print('still here')
print('after')
