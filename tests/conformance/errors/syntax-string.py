# ---
# description: A string that does not end.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
s = 'never ends
print(s)
