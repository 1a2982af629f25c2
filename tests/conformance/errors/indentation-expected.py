# ---
# description: A block is missing.
# cpython: ">=3.11"
# features: [errors.syntax]
# ---
def f():
x = 1
