# ---
# description: A pool of 16 KiB less its header, cut in blocks.
# cpython: ">=3.6"
# features: [pymalloc.pools]
# ---
keep = [bytes([65]) * 479 for _ in range(400)]
pools = {}
for b in keep:
    pools.setdefault(id(b) // 16384, []).append(id(b) % 16384)
full = [sorted(v) for v in pools.values() if len(v) == max(map(len, pools.values()))]
print(len(full[0]), full[0][0], full[0][1] - full[0][0])
print(all(v == full[0] for v in full), len(full) > 5)
