# ---
# description: A bare name that self has suggests self.name.
# cpython: ">=3.6"
# features: [errors.suggestions]
# ---
class P:
    def __init__(self):
        self.blech = 1
    def m(self):
        return blech
P().m()
