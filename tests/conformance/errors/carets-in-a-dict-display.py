# ---
# description: Only the failing value of a display is marked.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
x = {'a': 1,
     'b': [1, 2, 3][7],
     'c': 3}
