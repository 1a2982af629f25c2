# ---
# description: A failed pattern binds nothing; what it looked at is given up at once.
# cpython: ">=3.10"
# features: [match.counts]
# ---
import sys


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def bound(value):
    match value:
        case [a, b, 1]:
            pass
        case [c, *d] if not d:
            pass
        case [e, f] if e is f:
            pass
        case [g, h]:
            pass
    names = sorted(locals())
    names.remove('value')
    print(names)


bound([Item('x'), Item('y')])
item = []
match [item, item]:
    case [a, [*b] as c]:
        print(sys.getrefcount(item))
del a, c
match {'k': item}:
    case {'k': a, 'l': b}:
        pass
    case {'k': d, **rest}:
        print(sys.getrefcount(item), rest)
del d
match (Item('gone'),):
    case (1,):
        pass
print('end')
print(sys.getrefcount(item))
