# ---
# description: What the first element costs in each container.
# cpython: ">=3.6"
# features: [sizeof.list, sizeof.dict, sizeof.set]
# ---
from sys import getsizeof as s
l, d, t = [], {}, set()
l.append(1); d[1] = 1; t.add(1)
print(s(l) - s([]), s(d) - s({}), s(t) - s(set()), s((1,)) - s(()), s('a') - s(''), s(b'a') - s(b''))
