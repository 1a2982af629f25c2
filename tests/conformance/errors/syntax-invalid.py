# ---
# description: Two expressions side by side.
# cpython: ">=3.11"
# features: [errors.syntax]
# ---
a = 1
print(a a)
