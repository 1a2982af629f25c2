# ---
# description: repr gives the shortest text that reads back.
# cpython: ">=3.6"
# features: [numbers]
# ---
print(0.1 + 0.2, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, 1.0, -0.0, float('inf'), float('nan'), 5e-324, 1.7976931348623157e308)
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), int(-3.9), 7.0.is_integer(), 3.75.as_integer_ratio(), 0.5.hex(), 1e22, 1e23)
