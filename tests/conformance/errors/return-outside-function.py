# ---
# description: return at module level.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
x = 1
return x
