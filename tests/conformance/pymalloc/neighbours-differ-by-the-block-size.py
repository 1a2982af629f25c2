# ---
# description: Objects made in a row mostly stand one block apart.
# cpython: ">=3.6"
# features: [pymalloc.blocks]
# ---
def step(make, count=200):
    keep = [make() for _ in range(count)]
    ids = sorted(id(o) for o in keep)
    gaps = [b - a for a, b in zip(ids, ids[1:])]
    return max(set(gaps), key=gaps.count)
class S1: __slots__ = ('a',)
class S2: __slots__ = ('a', 'b', 'c')
n = 5
print(step(object), step(lambda: n * 1.5), step(lambda: 'x' * n), step(lambda: 'x' * (n * 12)), step(S1), step(S2))
