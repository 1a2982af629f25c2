# ---
# description: Tuples of a float, a string and a large int.
# cpython: ">=3.6"
# features: [seeds]
# ---
import random, sys
random.seed(1)
def random_string():
    return ''.join([chr(64 + random.randint(0, 25)) for _ in range(20)])
x = [(random.random(), random_string(), random.randint(0, 2 ** 64)) for _ in range(100)]
print(x[0], sys.getsizeof(x), sys.getsizeof(x[0]), sorted({sys.getsizeof(r[2]) for r in x}))
