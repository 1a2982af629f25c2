"""The module's docstring.

    Indented.
"""
from __future__ import division
import os, sys as system, os.path as path, a.b.c
from os import path as p, sep
from . import sibling
from ..up import *


def plain(a, b=1, *args, c, d=2, **kwargs) -> int:
    """Docstring.

        deeper
    back
    """
    return a + b


def annotated(x: int, /, y: "str" = "", *, z: list[int] = []) -> None:
    local: int = 1
    other: str
    return None


def closure(x):
    y = 1
    def inner(z):
        nonlocal y
        y += x
        return lambda: (x, y, z)
    return inner


def generator(n):
    got = yield n
    yield
    result = yield from range(n)
    return result


def unbound():
    if cond:
        v = 1
    del w
    print(v)
    for v in ():
        pass
    return v


def many(a, b, c):
    a, b = b, a
    a, b, c = c, b, a
    x = y = z = a
    return x, y, z


def early(x):
    for i in x:
        if i:
            continue
        elif x:
            break
        while i:
            i -= 1
            if i == 3:
                return i
        else:
            return "done"
    else:
        x = None
    if x is None:
        return
    return 1 if x else 2


def dead():
    return 1
    print("never")


def constant():
    if 0:
        print("never")
    while 1:
        if x:
            break
    if __debug__:
        return True
    return not x


@decorator
@other(1)
def decorated():
    global shared
    shared = [i for i in range(3)]
    return [[j for j in i] for i in shared], [lambda: i for i in shared]


def comprehensions(x):
    a = [x for x in x]
    b = {k: v for k, v in a if k for z in [v] if z}
    c = [y := f(n) for n in a]
    return sum(i for i in a), any(j for j in b), y
