# ---
# description: raise ... from ... names the cause.
# cpython: ">=3.6"
# features: [errors.chained]
# ---
def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError('wrapped') from e
f()
