# ---
# description: A queue kept in a dict settles on one size.
# cpython: ">=3.6"
# features: [growth.dict]
# ---
import sys
d = {}
sizes = set()
for i in range(500):
    d[i] = i
    if len(d) > 4:
        del d[next(iter(d))]
    sizes.add(sys.getsizeof(d))
print(sorted(sizes))
while d:
    d.popitem()
print(sys.getsizeof(d))
