# ---
# description: Popping shrinks the buffer when it is less than half full.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = [None] * 100
last = 100
for n in range(1, 101):
    l.pop()
    cap = (sys.getsizeof(l) - 56) // 8
    if cap != last:
        print(n, cap)
        last = cap
