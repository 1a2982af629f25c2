# ---
# description: An expression continued with a backslash is marked on both lines.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
a = 1; b = 0; c = a \
   / b
