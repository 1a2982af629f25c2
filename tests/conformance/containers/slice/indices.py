# ---
# description: A slice computes its bounds for a length.
# cpython: ">=3.6"
# features: [containers.slice]
# ---
s = slice(1, None, 2)
print(s.indices(10), s.start, s.stop, s.step, slice(-3, -1).indices(5), [0, 1, 2, 3, 4][s], slice(1) == slice(None, 1, None))
class C:
    def __getitem__(self, k): return k
print(C()[1:2], C()[::3], C()[1, 2:3, ...])
