# ---
# description: sum, min, max, any, all, sorted, len, abs, round, divmod, pow.
# cpython: ">=3.6"
# features: [builtins]
# ---
print(sum([1, 2], 10), sum([[1], [2]], []), min('b', 'a'), max([1, 5, 3]), max('aa', 'b', key=len), min([], default='none'), any([]), all([]), sorted('bca', reverse=True), sorted(['B', 'a'], key=str.lower), pow(2, 5, 7), round(1234.567, -2))
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0)
