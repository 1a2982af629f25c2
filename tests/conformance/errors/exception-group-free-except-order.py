# ---
# description: Wrong order of except clauses is a syntax error.
# cpython: ">=3.6"
# features: [errors.syntax]
# ---
try:
    pass
except:
    pass
except ValueError:
    pass
