# ---
# description: Blocks of plain instances get smaller as a class learns its attributes.
# cpython: ">=3.6"
# features: [pymalloc.blocks, sizeof.instances]
# ---
class P:
    def __init__(self):
        self.a = 1
keep = [P() for _ in range(400)]
late = sorted(id(p) for p in keep[100:])
gaps = [b - a for a, b in zip(late, late[1:])]
print(max(set(gaps), key=gaps.count))
