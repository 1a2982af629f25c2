# ---
# description: A failing operation inside a method called by an operator.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
class V:
    def __add__(self, other):
        return {[]: other}
V() + 1
