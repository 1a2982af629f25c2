# ---
# description: zip, enumerate, reversed, map, filter, iter with a sentinel.
# cpython: ">=3.10"
# features: [builtins]
# ---
print(list(zip('ab', [1, 2, 3])), list(enumerate('ab', 5)), list(reversed([1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'x'])))
it = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(it), 0)), next(it), next(it, 'default'))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
