# ---
# description: From 3.11 the instructions are part of the code object.
# cpython: ">=3.6"
# features: [sizeof.functions]
# ---
from sys import getsizeof as s
def f(): pass
def g(x): return x
print(s(f.__code__), s(g.__code__), s(f.__code__.co_code), len(f.__code__.co_code))
