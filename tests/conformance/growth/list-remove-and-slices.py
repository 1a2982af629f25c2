# ---
# description: remove, pop(i), del slice and slice assignment all resize.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
s = sys.getsizeof
l = list(range(100))
del l[10:60]
print(len(l), s(l))
l[0:20] = []
print(len(l), s(l))
l.remove(99)
l.pop(0)
print(len(l), s(l))
l[5:5] = range(50)
print(len(l), s(l))
del l[::2]
print(len(l), s(l))
