# ---
# description: Names, docs and attributes of functions.
# cpython: ">=3.6"
# features: [functions]
# ---
def outer():
    def inner(x: int = 1) -> str:
        "Doc."
        y = x
        return y
    return inner
f = outer()
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__annotations__)
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_name, f.__code__.co_consts)
f.tag = 'x'
print(f.__dict__)
