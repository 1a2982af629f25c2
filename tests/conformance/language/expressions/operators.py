# ---
# description: Arithmetic on ints and floats.
# cpython: ">=3.6"
# features: [expressions]
# ---
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, divmod(-7, 2))
print(7.5 // 2, -7.5 % 2, 1e308 * 10, -2 ** 2, (-2) ** 2)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, -9 >> 1, True + True)
