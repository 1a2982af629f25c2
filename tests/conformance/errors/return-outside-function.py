# ---
# description: return at module level.
# cpython: ">=3.11"
# features: [errors.syntax]
# ---
x = 1
return x
