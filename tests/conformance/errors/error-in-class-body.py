# ---
# description: A class body is a frame of its own.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
class C:
    x = 1
    y = undefined
