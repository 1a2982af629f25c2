# ---
# description: Each kind of pattern matches what it describes, and the first case that matches is taken.
# cpython: ">=3.10"
# features: [match.patterns]
# ---
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(value):
    match value:
        case 0:
            return 'zero'
        case -1 | 1:
            return 'one'
        case 2.5:
            return 'float'
        case 1 + 2j:
            return 'complex'
        case 'a' | 'b' as letter:
            return 'letter ' + letter
        case b'x':
            return 'bytes'
        case None:
            return 'none'
        case True:
            return 'true'
        case []:
            return 'empty'
        case [x]:
            return 'one item', x
        case [x, y] if x == y:
            return 'twice', x
        case [1, *rest]:
            return 'rest', rest
        case [*_, 'last']:
            return 'last'
        case (a, [b, c]):
            return a, b, c
        case {'k': value, **others}:
            return value, others
        case {'a': 1}:
            return 'a is 1'
        case {}:
            return 'mapping'
        case Point(0, y=y):
            return 'on the axis', y
        case Point(x, y):
            return 'point', x, y
        case int(n):
            return 'int', n
        case str() as text:
            return 'str', text
        case float():
            return 'other float'
        case range():
            return 'range'
        case _:
            return 'anything'


for value in (
    *(0, 1, -1, 2.5, 1 + 2j, 'a', 'b', 'c', b'x', None, True, False),
    *([], [3], [3, 3], [1, 2, 3], [5, 6, 'last'], (1, (2, 3))),
    *({'k': 1, 'z': 2}, {'a': 1}, {'a': 2}, Point(0, 9), Point(1, 2), 77, 1.5, range(0), {1}),
):
    print(describe(value))
