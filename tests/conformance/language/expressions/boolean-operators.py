# ---
# description: and, or and not return operands.
# cpython: ">=3.6"
# features: [expressions]
# ---
print(1 and 2, 0 and 2, 0 or 'x', [] or {} or 'last', not 0, not 'x')
print(1 if [] else 2, (lambda x: x and 'yes' or 'no')(0))
