# ---
# description: enumerate, zip, map, filter, reversed and iter with a sentinel.
# cpython: ">=3.6"
# features: [containers.iterators]
# ---
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(enumerate('ab', 5)), list(zip([1, 2], 'abc')), list(zip()), list(map(str, [1, 2])))
print(list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, '', 2])))
print(list(reversed((1, 2, 3))), list(enumerate('a', 2 ** 70)), list(iter([3, 2, 1, 0].pop, 1)))
class S:
    def __len__(self): return 4
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(S()), list(reversed(S())), 4 in S(), list(iter(S())))
it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it), next(it, 'end'))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)),
          lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: map(1), lambda: filter(1),
          lambda: enumerate(), lambda: enumerate(1), lambda: zip([], 1), lambda: reversed({1}),
          lambda: reversed(5), lambda: iter(1), lambda: iter(1, 2), lambda: list(map(int, ['x']))):
    attempt(f)
