# ---
# description: A call over two lines inside a wrapper shows both lines.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def deco(f):
    def wrapper(*a, **k):
        return f(*a,
                 **k)
    return wrapper
@deco
def fn(a, b):
    xs = [i / b for i in range(a)
          if i > 0]
    return xs
fn(3, 0)
