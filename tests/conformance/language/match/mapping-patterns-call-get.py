# ---
# description: A mapping pattern asks get() with a default of its own, so that __missing__ is not called.
# cpython: ">=3.10"
# features: [match.mappings]
# ---
class Loud(dict):
    def get(self, key, default=None):
        print('get', key, type(default))
        return dict.get(self, key, default)

    def __missing__(self, key):
        print('missing', key)
        return 0


match Loud(a=1, c=3):
    case {'b': 1}:
        print('b')
    case {'a': a, **rest}:
        print(a, rest, type(rest))


class Key:
    name = 'k'


try:
    match {'k': 1, 'j': 2}:
        case {'k': 1, Key.name: 1}:
            print('no')
except ValueError as error:
    print(error)
match {'k': 1}:
    case {Key.name: value}:
        print(value)
match = {'match': 1}
match match:
    case {'match': case}:
        print(case)
match[1] = 2
print(match, match['match'])
