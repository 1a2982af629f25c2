# ---
# description: Sizes of a set filled by add.
# cpython: ">=3.6"
# features: [growth.set]
# ---
import sys
s = set()
last = sys.getsizeof(s)
print(0, last)
for n in range(1, 1500):
    s.add(n)
    if sys.getsizeof(s) != last:
        last = sys.getsizeof(s)
        print(n, last)
