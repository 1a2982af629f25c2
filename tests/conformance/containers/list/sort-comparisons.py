# ---
# description: Sorting compares the same pairs in the same order, also where equal items run down.
# cpython: ">=3.6"
# features: [containers.list]
# ---
class W:
    log = []
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        W.log.append((self.v, other.v))
        return self.v < other.v
def show(data, **options):
    W.log.clear()
    items = [W(v) for v in data]
    items.sort(**options)
    print(len(W.log), hash(tuple(W.log)), [w.v for w in items] == sorted(data, **options))
for data in (range(50), range(50, 0, -1), [1] * 70, [i % 5 for i in range(300)],
             [i * 7919 % 101 for i in range(500)], [5, 5, 4, 4, 3, 3, 2, 2] * 20,
             [*range(100), *range(50, 150)], [*range(300, 200, -1), *range(300)],
             [*range(0, 400, 2), *range(1, 100, 2), *range(350, 0, -3)]):
    show(list(data))
    show(list(data), reverse=True)
W.log.clear()
sorted(W(v) for v in (3, 1, 4, 1, 5, 9, 2, 6))
print(W.log)
