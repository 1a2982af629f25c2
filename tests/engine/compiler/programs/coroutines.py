"""Coroutines, asynchronous generators and comprehensions."""


async def plain(a, *b, c=1, **d):
    """Doc."""
    await a
    x = await a.b(await c) + 1
    return x


async def gen(a):
    yield
    y = yield await a
    for z in a:
        yield z
    if y:
        return
    try:
        yield y
    finally:
        await a


async def loops(a):
    async for x in a:
        if x:
            continue
        elif a:
            break
        print(x)
    else:
        print('else')
    async for x, (y, *z) in await a:
        async for w in x:
            return w
    while 1:
        async for q in a:
            pass


async def managers(a):
    async with a:
        pass
    async with a as b, a.c() as (d, e):
        print(b, d)
        if d:
            return e
    for x in a:
        async with x as y:
            if y:
                continue
            break
    with a:
        async with (a, b):
            return await a


async def comprehensions(a):
    b = [x async for x in a]
    c = {x: y async for x, y in a if await x}
    d = {await x for x in a}
    e = (x async for x in a)
    f = [x for y in a async for x in y if x if y]
    g = (await x for x in a)
    h = [lambda: x async for x in a]
    i = [[z async for z in y] for y in a]
    j = [x async for x in a async for y in x]
    k = [(yy, b) for yy in await a]
    return [await z for z in [1, 2]]


async def handlers(a):
    try:
        await a
    except ValueError as e:
        await e
    except TypeError if 0 else KeyError:
        pass
    finally:
        await a


class C:
    @plain
    async def method(self):
        return await super().method()

    async def __aenter__(self):
        async def inner():
            nonlocal_ = self
            return (await nonlocal_).x
        return inner


def sync(a):
    return (x async for x in a)


f = lambda x: (y async for y in x)
