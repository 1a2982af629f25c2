# ---
# description: A list of one element, popped (3.11 keeps its one slot).
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = [0]
l.pop()
print(sys.getsizeof(l))
l = [0, 0]
l.pop()
l.pop()
print(sys.getsizeof(l))
l = [0]
del l[0]
print(sys.getsizeof(l))
