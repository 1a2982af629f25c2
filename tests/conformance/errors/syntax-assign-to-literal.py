# ---
# description: Assignment to a literal.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
x = 5
5 = x
