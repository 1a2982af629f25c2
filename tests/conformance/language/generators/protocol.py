# ---
# description: next, send, throw, close and the return value.
# cpython: ">=3.6"
# features: [generators]
# ---
def g():
    try:
        x = yield 1
        print('got', x)
        try:
            yield 2
        except ValueError as e:
            print('caught', e)
            yield 3
    finally:
        print('closing')
    return 'result'
it = g()
print(next(it), it.send('s'), it.throw(ValueError('v')))
try: next(it)
except StopIteration as e: print('value', e.value)
it = g(); next(it); it.close(); it.close()
try: g().send(1)
except TypeError as e: print(e)
