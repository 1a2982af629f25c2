# ---
# description: [x] * n stores n references to one object.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
x = []
rows = [x] * 5
print(sys.getrefcount(x), rows[0] is rows[4])
rows[0].append('seen everywhere')
print(rows)
rows[2] = None
print(sys.getrefcount(x))
