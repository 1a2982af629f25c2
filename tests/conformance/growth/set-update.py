# ---
# description: Merging a set reserves room for both.
# cpython: ">=3.6"
# features: [growth.set]
# ---
import sys
g = sys.getsizeof
a, b = set(range(100)), set(range(50, 150))
print(g(a), g(b), g(a | b), g(a & b), g(a ^ b), g(a - b))
c = set()
c.update(a)
print(g(c))
c |= b
print(g(c), len(c))
d = set()
d.update(list(range(100)))
print(g(d))
