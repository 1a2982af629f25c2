# ---
# description: The hooks are told of the first step and of the death of an asynchronous generator.
# cpython: ">=3.6"
# features: [async.hooks]
# ---
import sys


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('finally')


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as end:
        return end.value


def first(generator):
    print('first', generator.__name__)


def final(generator):
    print('final', generator.__name__)
    step(generator.aclose())


print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(first, final)
print(sys.get_asyncgen_hooks() == (first, final), sys.get_asyncgen_hooks().finalizer is final)
g = numbers()
print('made')
print(step(g.asend(None)), step(g.asend(None)))
del g
print('unstarted')
g = numbers()
del g
try:
    sys.set_asyncgen_hooks(firstiter=5)
except TypeError as error:
    print(error)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
g = numbers()
print(step(g.asend(None)))
del g
print('end')
