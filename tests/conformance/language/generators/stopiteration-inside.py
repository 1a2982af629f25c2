# ---
# description: A StopIteration escaping a generator becomes a RuntimeError.
# cpython: ">=3.6"
# features: [generators]
# ---
def g():
    yield next(iter([]))
try: list(g())
except RuntimeError as e: print(e, repr(e.__cause__))
def h():
    yield 1
    raise ValueError('in h')
it = h()
try: list(it)
except ValueError as e: print(e)
print(list(it))
