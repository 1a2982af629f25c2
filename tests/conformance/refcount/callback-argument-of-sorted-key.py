# ---
# description: A C function calling back passes its argument borrowed from the list.
# cpython: ">=3.6"
# features: [refcount.calls]
# ---
import sys
xs = [[1], [2]]
print([sys.getrefcount(x) for x in xs])
seen = []
sorted(xs, key=lambda x: seen.append(sys.getrefcount(x)) or 0)
print(seen)
