# ---
# description: Calling or indexing a literal is met with a SyntaxWarning.
# cpython: ">=3.6"
# features: [errors.warnings]
# ---
try:
    5()
except TypeError as e:
    print(e)
try:
    'abc'[1.5]
except TypeError as e:
    print(e)
