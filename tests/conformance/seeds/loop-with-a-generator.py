# ---
# description: A generator holds one item where a list holds all.
# cpython: ">=3.6"
# features: [seeds]
# ---
import sys
squares = [n * n for n in range(10000)]
lazy = (n * n for n in range(10000))
print(sys.getsizeof(squares) > 80000, sys.getsizeof(lazy) < 300, sum(squares) == sum(lazy))
