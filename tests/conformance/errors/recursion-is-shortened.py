# ---
# description: Repeated frames are counted, not printed.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f(n):
    return f(n + 1)
f(0)
