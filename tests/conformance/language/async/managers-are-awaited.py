# ---
# description: async with awaits __aenter__ and __aexit__, also on the way out of loops and by return.
# cpython: ">=3.6"
# features: [async.with]
# ---
class Ask:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return (yield self.what)


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Ask('enter ' + self.name)
        return self.name

    async def __aexit__(self, kind, value, traceback):
        await Ask('exit %s %s' % (self.name, kind and kind.__name__))
        return self.swallow


async def main():
    async with Manager('a') as a, Manager('b'):
        print(a)
    async with Manager('c', True):
        raise KeyError(1)
    for i in range(3):
        async with Manager('d%d' % i):
            if i == 0:
                continue
            break
    try:
        async with Manager('e'):
            1 / 0
    except ZeroDivisionError as error:
        print('error', error)
    async with Manager('f') as f:
        return f


coroutine = main()
try:
    while True:
        print(coroutine.send(None))
except StopIteration as end:
    print(end.value)
