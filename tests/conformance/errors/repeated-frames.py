# ---
# description: Equal frames in a row are counted from the fourth on.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f(n):
    if n == 0:
        raise ValueError
    f(n - 1)
f(10)
