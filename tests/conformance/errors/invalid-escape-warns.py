# ---
# description: An unknown escape keeps its backslash, with a warning.
# cpython: ">=3.6"
# features: [errors.warnings]
# ---
s = 'a\d'
print(len(s), s)
