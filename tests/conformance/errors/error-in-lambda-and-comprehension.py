# ---
# description: Frames of lambdas, and of comprehensions where they are functions.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
f = lambda x: [y / x for y in range(2)]
list(map(f, [0]))
