# ---
# description: The random strings of a memory test, by a fixed seed.
# cpython: ">=3.6"
# features: [modules.random]
# ---
import random, sys
random.seed(0)
def random_string():
    return ''.join([chr(64 + random.randint(0, 25)) for _ in range(20)])
print(random_string(), random_string(), sys.getsizeof(random_string()))
