# ---
# description: extend on an empty and on a filled list.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
s = sys.getsizeof
print([s(l) for n in range(14) for l in [[]] if l.extend(range(n)) is None])
print([s(l) for n in range(14) for l in [[0, 1, 2]] if l.extend([7] * n) is None])
l = []
for i in range(10):
    l += [i]
    print(len(l), s(l))
