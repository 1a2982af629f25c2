# ---
# description: del l[i] may or may not shrink, by release.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = [None] * 100
sizes = [sys.getsizeof(l)]
while l:
    del l[-1]
    if sys.getsizeof(l) != sizes[-1]:
        sizes.append(sys.getsizeof(l))
print(sizes)
