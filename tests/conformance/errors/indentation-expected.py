# ---
# description: A block is missing.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
def f():
x = 1
