# ---
# description: Two functions that call each other are shown in full until the limit.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def even(n): return odd(n - 1)
def odd(n): return even(n - 1)
even(10)
