# ---
# description: The yielded value moves to the caller.
# cpython: ">=3.6"
# features: [refcount.generators]
# ---
import sys
def gen():
    yield object()
    x = object()
    yield x
for v in gen():
    print(sys.getrefcount(v))
