# ---
# description: print without parentheses.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
print 'hello'
