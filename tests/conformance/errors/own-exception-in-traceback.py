# ---
# description: The class of the exception is shown with its module unless it is __main__.
# cpython: ">=3.11"
# features: [errors.traceback]
# ---
class Oops(Exception):
    pass
class Box:
    class Inner(Exception):
        pass
try:
    raise Box.Inner('inner')
except Box.Inner:
    raise Oops
