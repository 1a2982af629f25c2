# ---
# description: Each int of a range is made when asked for.
# cpython: ">=3.6"
# features: [containers.range]
# ---
import sys
r = range(10 ** 12)
it = iter(r)
print(next(it), next(it), sys.getsizeof(r), (10 ** 12 - 1) in r, 0.5 in range(9), type(it).__name__)
a, b = range(1000, 1001)[0], range(1000, 1001)[0]
print(a is b, a == b)
