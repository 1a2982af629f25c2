# ---
# description: A wrapper keeps the wrapped function in a cell.
# cpython: ">=3.6"
# features: [decorators]
# ---
import sys
def twice(f):
    def wrapper(*args, **kw):
        return f(*args, **kw), f(*args, **kw)
    return wrapper
@twice
def add(a, b=1): return a + b
print(add(1), add(1, b=5), add.__name__, sys.getrefcount(add.__closure__[0].cell_contents))
