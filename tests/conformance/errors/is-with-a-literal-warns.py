# ---
# description: is with a literal is met with a SyntaxWarning.
# cpython: ">=3.6"
# features: [errors.warnings]
# ---
x = 1000
print(x is 1000)
print(x is not 'text')
