# ---
# description: Suggestions for attributes of built-in types.
# cpython: ">=3.6"
# features: [errors.suggestions]
# ---
[].apend(1)
