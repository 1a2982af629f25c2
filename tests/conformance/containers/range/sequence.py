# ---
# description: A range is a sequence that computes its items.
# cpython: ">=3.6"
# features: [containers.range]
# ---
r = range(0, 20, 3)
print(len(r), r[2], r[-1], r[1:4], 9 in r, 10 in r, r.index(9), list(reversed(r)), r == range(0, 21, 3), hash(r) == hash(range(0, 21, 3)), range(5)[::-1], range(0) == range(2, 1), r.start, r.step, len(range(10 ** 18)))
try: range(1, 2, 0)
except ValueError as e: print(e)
