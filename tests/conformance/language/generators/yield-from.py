# ---
# description: yield from passes values both ways and gives the result.
# cpython: ">=3.6"
# features: [generators]
# ---
def inner():
    got = yield 'a'
    print('inner got', got)
    return 'r'
def outer():
    r = yield from inner()
    print('result', r)
    yield from 'xy'
    yield from [1, 2]
o = outer()
print(next(o), o.send('s'), list(o))
