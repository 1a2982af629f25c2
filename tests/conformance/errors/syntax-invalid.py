# ---
# description: Two expressions side by side.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
a = 1
print(a a)
