# ---
# description: A misspelt attribute is met with a suggestion.
# cpython: ">=3.6"
# features: [errors.suggestions]
# ---
class P:
    def __init__(self):
        self.colour = 'red'
P().color
