# ---
# description: In a fresh pool addresses rise block by block.
# cpython: ">=3.6"
# features: [pymalloc.pools]
# ---
keep = [bytes([65]) * 300 for _ in range(600)]
last = [id(b) for b in keep[-100:]]
steps = [b - a for a, b in zip(last, last[1:])]
print(steps.count(336) >= 90, min(s for s in steps if s > 0))
