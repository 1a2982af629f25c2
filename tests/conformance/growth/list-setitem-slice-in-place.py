# ---
# description: Assigning a slice of equal length keeps the buffer.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
l = list(range(10))
before = sys.getsizeof(l)
l[2:5] = 'abc'
l[::2] = range(5)
print(before == sys.getsizeof(l), l)
l[:] = [1]
print(sys.getsizeof(l), l)
