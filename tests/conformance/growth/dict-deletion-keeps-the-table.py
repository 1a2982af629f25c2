# ---
# description: Deleting never shrinks; clear does.
# cpython: ">=3.6"
# features: [growth.dict]
# ---
import sys
d = {i: i for i in range(100)}
full = sys.getsizeof(d)
for i in range(100):
    del d[i]
print(sys.getsizeof(d) == full, len(d))
d['x'] = 1
print(sys.getsizeof(d) == full)
d.clear()
print(sys.getsizeof(d))
