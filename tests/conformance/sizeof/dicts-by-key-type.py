# ---
# description: Tables whose keys are all str have smaller entries.
# cpython: ">=3.6"
# features: [sizeof.dict]
# ---
from sys import getsizeof as s
print(s({}), s(dict()), s({'a': 1}), s({1: 1}), s({'a': 1, 2: 2}))
print([s({str(i): i for i in range(n)}) for n in range(13)])
print([s({i: i for i in range(n)}) for n in range(13)])
