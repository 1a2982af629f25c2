# ---
# description: Sizes of coroutines, asynchronous generators and what they give to be awaited.
# cpython: ">=3.6"
# features: [sizeof.coroutines]
# ---
import sys


async def plain():
    pass


async def busy(a, b, *c, **d):
    e = [a, b, c, d]
    return [e, await a]


async def generator(a=1):
    yield a


size = sys.getsizeof
p, b, g = plain(), busy(1, 2), generator()
print(size(p), size(b), size(g))
print(size(p.__await__()), size(g.asend(1)) if sys.version_info < (3, 12) else '')
s, t = g.__anext__(), g.aclose()
print(size(s), size(t))
s.close(), t.close(), p.close(), b.close()
