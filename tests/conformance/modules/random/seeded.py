# ---
# description: A seeded generator repeats the same sequence as CPython's.
# cpython: ">=3.6"
# features: [modules.random]
# ---
import random
random.seed(42)
print(random.random(), random.random(), random.randint(1, 100), random.randrange(10), random.choice('abcdef'))
l = list(range(8))
random.shuffle(l)
print(l, random.sample(range(100), 4), random.uniform(1, 2), random.getrandbits(64))
r = random.Random(7)
print(r.random(), random.Random(7).random() == random.Random(7).random(), r.choices([1, 2, 3], k=5))
