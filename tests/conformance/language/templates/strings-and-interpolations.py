# ---
# description: A template string keeps its texts and its values apart, with the expressions as they are written.
# cpython: ">=3.14"
# features: [templates.strings]
# ---
import sys

name = 'world'
n = 3
t = t'hello { name }{n + 1!r:>{n}}, {n=} {{x}}'
print(t)
print(t.strings, t.values)
print([i.expression for i in t.interpolations])
print(list(t))
print(t'', t'x' t'{n}', t + t'z')
first = t.interpolations[0]
Interpolation = type(first)
match first:
    case Interpolation(value, expression, conversion, format_spec):
        print(value, expression, conversion, repr(format_spec))
print(sys.getsizeof(t), sys.getsizeof(first), sys.getsizeof(iter(t)))
print(type(t).__module__, type(t).__name__, type(iter(t)).__name__)
held = []
u = t'{held}'
print(sys.getrefcount(held), u.values[0] is held)
del u
print(sys.getrefcount(held))
for text in ("t'a' 'b'", "t'{}'", "t'{n'", "t'{n!z}'", "t'a' + 'b'", "t'a' f'b'", "rt'\\d{n}'", "tr'''{n}'''"):
    try:
        print(eval(text))
    except (SyntaxError, TypeError) as error:
        print(type(error).__name__, error)
