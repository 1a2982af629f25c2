# ---
# description: raise from None hides what happened before.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def f():
    try:
        raise ValueError('a')
    finally:
        raise TypeError('b')
def g():
    try:
        f()
    except TypeError:
        raise KeyError('c') from None
g()
