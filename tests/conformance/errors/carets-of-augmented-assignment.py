# ---
# description: An augmented assignment that fails is not marked: it is the whole line.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
x = 5
x += 'a'
