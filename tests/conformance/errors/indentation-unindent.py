# ---
# description: An unindent to a column that is no block's.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
if True:
        x = 1
    y = 2
