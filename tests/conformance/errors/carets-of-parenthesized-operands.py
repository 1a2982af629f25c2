# ---
# description: Parentheses around operands are not the operator.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
a=1;b='x'
(a) + (b)
