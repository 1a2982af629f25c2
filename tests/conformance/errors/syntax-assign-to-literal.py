# ---
# description: Assignment to a literal.
# cpython: ">=3.11"
# features: [errors.syntax]
# ---
x = 5
5 = x
