# ---
# description: A value stored on the class is held once whatever the number of instances.
# cpython: ">=3.6"
# features: [refcount.instances]
# ---
import sys
shared = []
class C:
    items = shared
print(sys.getrefcount(shared))
cs = [C() for _ in range(10)]
print(sys.getrefcount(shared), all(c.items is shared for c in cs))
cs[0].items = shared
print(sys.getrefcount(shared))
