# ---
# description: A misspelt name is met with a suggestion.
# cpython: ">=3.6"
# features: [errors.suggestions]
# ---
counter = 1
print(countr)
