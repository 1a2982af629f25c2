# ---
# description: discard, pop and difference_update keep the table; clear gives it up.
# cpython: ">=3.6"
# features: [growth.set]
# ---
import sys
s = set(range(100))
full = sys.getsizeof(s)
for i in range(99):
    s.discard(i)
print(sys.getsizeof(s) == full, s)
s.add('x')
print(sys.getsizeof(s) == full)
s.clear()
print(sys.getsizeof(s))
