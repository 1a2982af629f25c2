# ---
# description: raise ... from None hides the first.
# cpython: ">=3.6"
# features: [errors.chained]
# ---
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError('only this') from None
