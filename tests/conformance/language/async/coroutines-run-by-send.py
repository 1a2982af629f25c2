# ---
# description: A coroutine runs when something is sent to it, and what it awaits gets what is sent.
# cpython: ">=3.6"
# features: [async.coroutines]
# ---
class Ask:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return (yield self.what)


async def inner(x):
    first = await Ask(x)
    second = await Ask(x + 1)
    return first, second


async def outer():
    return await inner(1), await inner(5)


def run(coroutine):
    answer = None
    while True:
        try:
            print('asked for', coroutine.send(answer))
        except StopIteration as end:
            return end.value
        answer = 'answer'


print(run(outer()))
c = inner(1)
print(c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_code is inner.__code__, c.__name__)
c.send(None)
print(type(c.cr_await).__name__)
print(c.close(), c.cr_frame)


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(c.send, None)
attempt(inner(2).send, 3)


async def not_awaitable():
    await 5


async def no_manager():
    async with 5:
        pass


async def no_iterable():
    async for _ in 5:
        pass


async def stops():
    raise StopIteration


async def twice(c):
    await c


for f in (not_awaitable, no_manager, no_iterable, stops):
    attempt(f().send, None)


def generator():
    yield from run_me


run_me = inner(1)
attempt(next, generator())
run_me.send(None)
attempt(twice(run_me).send, None)
attempt(iter, run_me)
w = run_me.__await__()
print(type(w).__name__, type(run_me).__name__)
attempt(w.throw, ValueError('thrown'))
