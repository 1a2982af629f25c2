# ---
# description: A copy clones a full table and shrinks a sparse one.
# cpython: ">=3.6"
# features: [sizeof.dict]
# ---
from sys import getsizeof as s
d = {i: i for i in range(20)}
print(s(d), s(d.copy()), s(dict(d)), s({**d}))
for i in range(15):
    del d[i]
print(s(d), s(d.copy()), s(dict(d)), s({**d}))
print(s({}.copy()), s(dict.fromkeys(range(20))), s(dict(zip(range(20), range(20)))))
