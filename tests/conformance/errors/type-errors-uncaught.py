# ---
# description: A wrong call is reported at the call.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f(a, b):
    pass
f(1)
