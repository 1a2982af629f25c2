# ---
# description: One result tuple serves again while nobody else holds it.
# cpython: ">=3.6"
# features: [containers.iterators]
# ---
import sys
names = ['xx%d' % i for i in range(3)]
d = {k: k + 'v' for k in names}
print([sys.getrefcount(v) for _, v in enumerate(names)], [sys.getrefcount(v) for v, _ in zip(names, names)])
print([sys.getrefcount(v) for k, v in d.items()], [sys.getrefcount(v) for v in d.values()])
ids = []
for pair in enumerate(names): ids.append(id(pair))
print(len(set(ids)), len({id(pair) for pair in d.items()}))
kept = [pair for pair in zip(names, names)]
print(len(set(map(id, kept))))
it = iter(d.items())
x = next(it)
y = next(it)
print(x is y)
del x
z = next(it)
print(z is y)
