# ---
# description: An unexpected keyword argument is named.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f(alpha, beta=2): pass
f(1, gamma=3)
