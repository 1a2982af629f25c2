# ---
# description: enumerate and items reuse their result tuple, which still holds the value.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
xs = [object(), object()]
print([sys.getrefcount(x) for i, x in enumerate(xs)])
d = {'a': object(), 'b': object()}
print([sys.getrefcount(v) for k, v in d.items()])
print([sys.getrefcount(v) for v in d.values()])
for i, x in enumerate(xs):
    print(i, sys.getrefcount(x))
