# ---
# description: Within a pool the block freed last is handed out first.
# cpython: ">=3.6"
# features: [pymalloc.lifo]
# ---
keep = [bytes([65]) * 200 for _ in range(300)]
addresses = [id(b) for b in keep]
keep[150] = None
keep[152] = None
keep[151] = None
again = [bytes([66]) * 200 for _ in range(3)]
print([addresses.index(id(b)) for b in again] == [151, 152, 150])
