# ---
# description: insert grows as append does.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = []
sizes = []
for i in range(60):
    l.insert(0, i)
    if sys.getsizeof(l) not in sizes:
        sizes.append(sys.getsizeof(l))
print(sizes)
