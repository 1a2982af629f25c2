# ---
# description: Only the operation inside parentheses is marked.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
a=[1];b=4
x = ( (a) / (0) ) + 1
