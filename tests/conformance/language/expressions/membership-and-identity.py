# ---
# description: in, not in, is, is not.
# cpython: ">=3.6"
# features: [expressions]
# ---
print(2 in [1, 2], 'b' in 'abc', 'k' in {'k': 1}, 3 not in (1, 2), None is not None, 'bc' in 'abcd')
class C:
    def __contains__(self, x): return x
print(1 in C(), 0 in C(), '' not in C())
