# ---
# description: A bracket never closed.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
x = [1, 2, (3, 4
y = 5
