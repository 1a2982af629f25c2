# ---
# description: Sizes of a dict filled with int keys.
# cpython: ">=3.6"
# features: [growth.dict]
# ---
import sys
d = {}
last = sys.getsizeof(d)
print(0, last)
for n in range(1, 1500):
    d[n] = n
    if sys.getsizeof(d) != last:
        last = sys.getsizeof(d)
        print(n, last)
