# ---
# description: ints and floats compare exactly.
# cpython: ">=3.6"
# features: [numbers]
# ---
print(2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 53 == float(2 ** 53), 10 ** 400 > 1e308, hash(1) == hash(1.0) == hash(True), 1 == True, 0.1 + 0.2 == 0.3)
print((1 + 2j) * (3 - 1j), abs(3 + 4j), (1j) ** 2, complex(1, -0.0), 1j == 1, (2 + 0j) == 2)
