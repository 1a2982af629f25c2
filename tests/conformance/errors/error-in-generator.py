# ---
# description: The frames of a generator appear between its consumers.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def g():
    yield 1
    yield int('x')
def use():
    return [v for v in g()]
use()
