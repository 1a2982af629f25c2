# ---
# description: The comprehension variable adds one for each element in turn.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
xs = [object(), object(), object()]
print([sys.getrefcount(x) for x in xs])
print(list(sys.getrefcount(x) for x in xs))
print(list(map(sys.getrefcount, xs)))
print([sys.getrefcount(x) for x in [object(), object()]])
