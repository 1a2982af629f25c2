def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('VE', e)
        yield 'handled'
    finally:
        print('fin')
it = g(); print(next(it)); print(it.send('a')); print(it.throw(ValueError('boo')))
try: next(it)
except StopIteration as e: print('stop', e.value)
it = g(); next(it); it.close(); print('closed')
it = g(); next(it); del it
def sub():
    try:
        r = yield 'a'
        print('sub got', r)
        return 'ret'
    except KeyError:
        print('sub KE'); yield 'x'
def dele():
    r = yield from sub()
    print('r', r)
    yield from [1, 2]
d = dele(); print(next(d)); print(d.send(5)); print(list(d))
d = dele(); print(next(d)); print(d.throw(KeyError)); 
try: d.send(None)
except StopIteration: print('SI')
def bad():
    raise StopIteration('x')
    yield
try: next(bad())
except RuntimeError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
def ign():
    for attempt in range(2):
        try: yield
        except GeneratorExit: pass
i = ign(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def once():
    yield 1
o = once()
try: o.send(3)
except TypeError as e: print(e)
def rec():
    try: next(rr)
    except ValueError as e: print(e)
    yield
rr = rec(); next(rr)
