# ---
# description: Generators and frames have room for the deepest stack of their code.
# cpython: ">=3.6"
# features: [sizeof.generator, sizeof.frame]
# ---
import sys


def plain(): yield
def call(f, x): yield f(f(f(x)))
def method(o): yield o.a.b(1, 2, c=o.d(3))
def operators(a, b): yield a + b * (a - b) ** (a or b and a)
def compare(a, b, c): yield a < b < c, a is None, b in [a, c]
def display(a): yield [a, (a, a), {a: {a}}, *[a], f'{a!r:>{a}}']
def comprehension(a): yield [x for x in a for y in x if y]
def handler(a):
    try:
        yield a
    except ValueError as error:
        yield error
    finally:
        yield a
def manager(a):
    with a as b:
        yield b
def loop(a):
    for x, (y, *z) in a:
        while x:
            yield y
            if z: continue
            break
def delegate(a): yield (yield from a)
def subscript(a): a[1:2] = a[3], a[4:5:6]; del a[0]; a[1] += 1; yield
def closure(a): yield lambda b=a, *, c=a: (a, b, c)
def many(a): yield a(1, 2, *a, **a), a(x=1, y=2), a('', *a)


for function in (plain, call, method, operators, compare, display, comprehension, handler, manager,
                 loop, delegate, subscript, closure, many):
    generator = function(*[1] * function.__code__.co_argcount)
    print(function.__name__, function.__code__.co_stacksize, sys.getsizeof(generator),
          sys.getsizeof(generator.gi_frame), sys.getsizeof(function.__code__))
