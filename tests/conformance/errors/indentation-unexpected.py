# ---
# description: An indent where none belongs.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
x = 1
    y = 2
