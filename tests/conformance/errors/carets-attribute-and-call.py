# ---
# description: Carets under an attribute and a call.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
class C:
    def m(self, x):
        return self.missing.thing(x)
value = C().m(1) + C().m(2)
