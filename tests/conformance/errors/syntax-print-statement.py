# ---
# description: print without parentheses.
# cpython: ">=3.11"
# features: [errors.syntax]
# ---
print 'hello'
