# ---
# description: The qualified name of a nested exception class is shown.
# cpython: ">=3.11"
# features: [errors.traceback]
# ---
class E(Exception): 
    class Inner(Exception): pass
raise E.Inner("x", 1)
