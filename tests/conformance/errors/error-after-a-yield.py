# ---
# description: A generator that fails while it is iterated shows the loop and the generator.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
def g():
    yield 1
    yield undefined_thing
for v in g():
    print(v)
