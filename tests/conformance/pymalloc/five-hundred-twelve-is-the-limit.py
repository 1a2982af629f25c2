# ---
# description: Blocks above 512 bytes are not cut from pools.
# cpython: ">=3.6"
# features: [pymalloc.limit]
# ---
def aligned(n):
    keep = [bytes([65]) * n for _ in range(200)]
    offsets = {id(b) % 16384 for b in keep}
    return len(offsets) <= 31
print(aligned(512 - 33))
