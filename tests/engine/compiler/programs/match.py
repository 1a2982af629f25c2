"""Every pattern of a match statement."""


class P:
    __match_args__ = ('x', 'y')


def literals(v):
    match v:
        case 0:
            return 'zero'
        case -1 | 1:
            return 'one'
        case 2.5 | -3.5:
            return 'float'
        case 1 + 2j | -1 - 2j:
            return 'complex'
        case 'a' 'b' | b'c':
            return 'text'
        case None | True | False:
            pass
        case P.x | P.x.y:
            return 'value'
    return 'other'


def sequences(v):
    match v:
        case []:
            return 0
        case [x]:
            return x
        case (x, y) if x == y:
            return x
        case [1, *rest]:
            return rest
        case [*_, 'last']:
            return 1
        case ['first', *_, x, _]:
            return x
        case a, (b, [c, *_]), *d:
            return a, b, c, d
        case [_, _, _]:
            return 3
        case [*_]:
            return 4
        case _:
            return 5


def mappings(v):
    match v:
        case {'k': v, **r}:
            return v, r
        case {'a': 1, P.x: [x, y], 2: None}:
            return x, y
        case {**rest}:
            return rest
        case {}:
            return 0


def classes(v):
    match v:
        case P():
            return 0
        case P(0, y=yy):
            return yy
        case P(x, y):
            return x, y
        case int(n) | str(n):
            return n
        case P.inner(_, z=_) as whole:
            return whole
        case [P(x=1, y=[a, b]) | P(x=[b, a], y=2), c] as q:
            return a, b, c, q


def nested(v, w):
    for i in v:
        match i, w:
            case [('go' | 'move') as verb, {'to': [x, y]}] if x:
                continue
            case (1 | 2 | 3, _) | (_, 1 | 2 | 3):
                break
            case z, _ if z and (u := z):
                print(u)
            case _ if w:
                print('guarded')
    match v:
        case x:
            x = 1
    match v:
        case _:
            pass

    def inner():
        return z

    match (yield):
        case {'x': z}:
            yield z
    match *v, w:
        case [*z, 1]:
            return inner


match = [1, 2]
match match:
    case [x, y]:
        case = x
match[0]
match.x = 1
match(1)
match, case = case, match
match: int = 3
match -1:
    case 1:
        pass
match (1):
    case (1): x = 1
