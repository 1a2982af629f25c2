# ---
# description: sort and reverse leave the capacity.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = []
for i in range(9):
    l.append(-i)
before = sys.getsizeof(l)
l.sort()
l.reverse()
print(before, sys.getsizeof(l))
l *= 3
print(len(l), sys.getsizeof(l))
