# ---
# description: Requests are rounded up to sixteen.
# cpython: ">=3.6"
# features: [pymalloc.blocks]
# ---
import sys
def step(n, count=300):
    keep = [bytes([65]) * n for _ in range(count)]
    ids = sorted(id(o) for o in keep)
    gaps = [b - a for a, b in zip(ids, ids[1:])]
    return max(set(gaps), key=gaps.count)
for n in (10, 15, 16, 30, 31, 32, 63, 64, 100):
    print(n, 33 + n, step(n))
