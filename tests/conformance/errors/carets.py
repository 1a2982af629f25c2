# ---
# description: Carets mark the failing part of a long expression.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
d = {'a': {'b': None}}
x = d['a']['b']['c'] + d['a']['b']
