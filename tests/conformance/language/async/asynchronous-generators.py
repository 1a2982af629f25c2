# ---
# description: asend, athrow and aclose of asynchronous generators, and loops and comprehensions over them.
# cpython: ">=3.6"
# features: [async.generators]
# ---
class Ask:
    def __await__(self):
        return (yield 'asked')


def run(coroutine):
    while True:
        try:
            print('loop:', coroutine.send(None))
        except StopIteration as end:
            return end.value


async def count(n):
    try:
        for i in range(n):
            await Ask()
            got = yield i
            if got:
                print('got', got)
    except ValueError as error:
        yield 'caught %s' % error
    finally:
        print('finally')


async def main():
    print([i async for i in count(2)])
    print({i: i async for i in count(1)}, {i async for i in count(1) if i})
    async for i in count(5):
        if i == 1:
            break
    else:
        print('not here')
    a = count(3)
    print(await a.asend(None), await a.asend('hey'))
    print(await a.athrow(ValueError('x')))
    try:
        await a.asend(1)
    except StopAsyncIteration:
        print('end')
    b = count(5)
    await b.__anext__()
    await b.aclose()
    print(b.ag_frame, b.ag_running, b.__name__, type(b.ag_code).__name__)
    lazy = (x async for x in count(2))
    print(type(lazy).__name__)
    async for x in lazy:
        print('x', x)
    print([await Ask() for _ in range(2)])


run(main())


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def close_stubborn():
    s = stubborn()
    await s.__anext__()
    try:
        await s.aclose()
    except RuntimeError as error:
        print(error)
    try:
        await s.asend(None)
    except StopAsyncIteration:
        print('ended')


run(close_stubborn())


async def raises_stop():
    yield 1
    raise StopAsyncIteration


async def loop_over():
    try:
        async for _ in raises_stop():
            pass
    except RuntimeError as error:
        print(error, type(error.__cause__).__name__)


run(loop_over())
used = count(1).asend(None)
used.send(None)
used.close()
for f in (used.send, used.throw):
    try:
        f(ValueError) if f == used.throw else f(None)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
