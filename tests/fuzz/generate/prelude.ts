/** What every generated program begins with: the classes and functions that it uses. */
import type { Statement } from '../statement.ts';

const PRELUDE = `class Plain:
    def count(self):
        return sys.getrefcount(self)

class Loud:
    made = 0
    def __init__(self):
        Loud.made += 1
        self.number = Loud.made
    def __del__(self):
        print('del', type(self).__name__, self.number)
    def count(self):
        return sys.getrefcount(self)

class Child(Loud):
    def __init__(self):
        super().__init__()
        self.alpha = []

class Counted(Plain):
    def __init__(self, *args):
        self.alpha = args
        self.beta = None
    @property
    def gamma(self):
        return sys.getrefcount(self)

class Holder:
    def __init__(self, held):
        self.held = held
    def __enter__(self):
        return self
    def __exit__(self, kind, error, traceback):
        print('exit', kind is None, sys.getrefcount(error) if error is not None else 0)
        return kind is ValueError
    def count(self):
        return sys.getrefcount(self), sys.getrefcount(self.held)

class Node(Loud):
    def __init__(self, left, right):
        Loud.__init__(self)
        self.left = left
        self.right = right

class Slotted:
    __slots__ = ('alpha', 'beta', '__weakref__')
    def __init__(self, alpha, beta):
        self.alpha = alpha
        self.beta = beta

class Phoenix(Loud):
    saved = []
    def __del__(self):
        print('again', self.number)
        Phoenix.saved.append(self)

class Oops(Exception):
    pass

def through(w):
    return sys.getrefcount(w)

def twice(w):
    return through(w), sys.getrefcount(w)

def keyword(*, w):
    return sys.getrefcount(w)

def starred(*args, **kwargs):
    return [sys.getrefcount(w) for w in args], sys.getrefcount(args)

def collect(*args):
    return args

def closure(held):
    def inner():
        return held
    return inner

def counter(start):
    def step(by=1):
        nonlocal start
        start += by
        return start
    return step

def walk(items):
    try:
        for item in items:
            yield item
    finally:
        print('walked')

def delegate(items):
    yield from walk(items)
    yield items

def notice(reference):
    print('gone', reference() is None)

def fail(w):
    raise Oops(w)

def chain(n):
    head = None
    for i in range(n):
        head = [head, i]
    return head`;

/**
 * The first lines of every program. It collects first: what the start-up and the imports leave to
 * collect depends on the installation. Objects of the types in `SHARED` may have other holders than
 * the program, whose number depends on it as well.
 */
export const BEGINNING = `import copy
import gc
import sys
import weakref
gc.collect()
SHARED = (int, str, bytes, tuple, type(None))
def counted(w):
    return 'shared' if isinstance(w, SHARED) else sys.getrefcount(w)
`;

/** The last lines: what the interpreter makes at its end is not the program's to be collected. */
export const ENDING = `print('collect', gc.collect())
print('collect', gc.collect(), len(gc.garbage))
del gc.callbacks[:]
gc.set_threshold(700, 10, 10)
`;

export function prelude(): readonly Statement[] {
  return PRELUDE.split('\n\n');
}
