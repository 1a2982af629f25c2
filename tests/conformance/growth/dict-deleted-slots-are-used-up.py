# ---
# description: Deleted entries count until the table is rebuilt.
# cpython: ">=3.6"
# features: [growth.dict]
# ---
import sys
d = {}
sizes = []
for i in range(40):
    d[i] = i
    if i >= 2:
        del d[i - 2]
    if not sizes or sizes[-1][1] != sys.getsizeof(d):
        sizes.append((i, sys.getsizeof(d)))
print(sizes)
e = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}
for k in (1, 2, 3, 4):
    del e[k]
e[6] = 6
print(sys.getsizeof(e))
