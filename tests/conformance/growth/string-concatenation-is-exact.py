# ---
# description: Strings have no spare room.
# cpython: ">=3.6"
# features: [growth.str]
# ---
import sys
s = ''
sizes = []
for i in range(5):
    s += 'abc'
    sizes.append(sys.getsizeof(s))
print(sizes, [b - a for a, b in zip(sizes, sizes[1:])])
