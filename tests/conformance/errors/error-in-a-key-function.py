# ---
# description: An error in a key function shows the call of sorted and the lambda.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
sorted([3, 'a', 2], key=lambda v: v.real)
