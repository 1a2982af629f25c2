# ---
# description: Nested and starred targets.
# cpython: ">=3.6"
# features: [unpacking]
# ---
a, (b, *c), [d] = 1, 'xyz', [4]
print(a, b, c, d)
*a, b = range(4)
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
for i, (x, y) in enumerate([(1, 2), (3, 4)]): print(i, x, y)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[], 1), {*[1, 1]})
