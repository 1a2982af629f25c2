# ---
# description: Capacities of a list filled by append.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = []
last = 0
for n in range(1, 1200):
    l.append(n)
    cap = (sys.getsizeof(l) - 56) // 8
    if cap != last:
        print(n, cap)
        last = cap
