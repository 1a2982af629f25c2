# ---
# description: A misspelt name is met with a suggestion.
# cpython: ">=3.11"
# features: [errors.suggestions]
# ---
counter = 1
print(countr)
