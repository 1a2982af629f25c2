# ---
# description: A coroutine that nothing awaited warns where it dies, once a line.
# cpython: ">=3.6"
# features: [async.warnings]
# ---
import sys


async def f():
    pass


def make():
    f()


f()
make()
make()
c = f()
print(sys.getrefcount(c))
c = None
print('gone')
started = f()
try:
    started.send(None)
except StopIteration:
    pass
del started
closed = f()
closed.close()
del closed
cycle = [f()]
cycle.append(cycle)
import gc
del cycle
gc.collect()
print('end')
