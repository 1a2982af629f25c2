# ---
# description: Sorting with a key leaves counts as they were.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
xs = [[3], [1], [2]]
key = []
before = [sys.getrefcount(x) for x in xs]
xs.sort(key=lambda x: (key, x[0]))
print(xs, before == [sys.getrefcount(x) for x in xs], sys.getrefcount(key))
