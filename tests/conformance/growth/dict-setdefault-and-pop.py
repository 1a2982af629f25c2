# ---
# description: setdefault inserts like assignment.
# cpython: ">=3.6"
# features: [growth.dict]
# ---
import sys
d = {}
sizes = []
for i in range(12):
    d.setdefault(i, []).append(i)
    sizes.append(sys.getsizeof(d))
print(sizes)
for i in range(12):
    d.pop(i)
print(sys.getsizeof(d), d)
