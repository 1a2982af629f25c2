# ---
# description: A generator contains the frame of its function.
# cpython: ">=3.6"
# features: [sizeof.generators]
# ---
from sys import getsizeof as s
def g0():
    yield 1
def g5(a, b, c, d, e):
    yield a
print(s(g0()), s(g5(1, 2, 3, 4, 5)) - s(g0()))
