# ---
# description: Removed slots count until the rebuild.
# cpython: ">=3.6"
# features: [growth.set]
# ---
import sys
s = set()
sizes = []
for i in range(200):
    s.add(i)
    s.discard(i - 3)
    if not sizes or sizes[-1][1] != sys.getsizeof(s):
        sizes.append((i, sys.getsizeof(s)))
print(sizes)
