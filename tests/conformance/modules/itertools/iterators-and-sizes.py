# ---
# description: What iterators of itertools give, their sizes, and what they hold.
# cpython: ">=3.6"
# features: [modules.itertools, sizeof.itertools]
# ---
import sys
from itertools import *
print(list(chain([1],[2,3])), list(chain.from_iterable(['ab','c'])), list(islice(count(3), 4)), list(islice('abcdefg', 1, None, 2)))
print(list(product('ab', [1,2])), list(product([0,1], repeat=2)), list(permutations('abc', 2)), list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2)))
print(list(permutations('abc')))
print(list(zip_longest('abc', 'd', fillvalue='-')), list(accumulate([1,2,3])), list(accumulate([1,2,3], lambda a, b: a*b)))
print([(k, list(g)) for k, g in groupby('aabbbc')], list(compress('abc', [1,0,1])), list(takewhile(lambda x: x<3, count())), list(dropwhile(lambda x: x<3, range(5))), list(filterfalse(None, range(3))), list(starmap(pow, [(2,3),(3,2)])))
a, b = tee([1,2,3]); print(next(a), list(b), list(a))
c = cycle('ab'); print([next(c) for _ in range(5)])
print(count(3), count(1, 2), repeat(5), repeat(5, 3), list(repeat('x', 2)))
for o in [chain(), count(), cycle([]), repeat(1), islice([], 1), product([]), permutations([]), combinations([], 1), zip_longest(), accumulate([]), groupby([]), compress([],[]), takewhile(bool,[]), dropwhile(bool,[]), filterfalse(None,[]), starmap(pow,[]), tee([])[0], combinations_with_replacement([], 1)]:
    print(type(o).__name__, sys.getsizeof(o))
x = object(); n = sys.getrefcount(x)
r = repeat(x); print(sys.getrefcount(x) - n); del r; print(sys.getrefcount(x) - n)
p = product([x], [x]); t = next(p); print(sys.getrefcount(t), sys.getrefcount(x) - n); del p, t; print(sys.getrefcount(x) - n)
g = groupby([x, x]); k, grp = next(g); print(sys.getrefcount(x) - n); del g, k, grp; print(sys.getrefcount(x) - n)
a, b = tee([x]); next(a); print(sys.getrefcount(x) - n); del a, b; print(sys.getrefcount(x) - n)
ids = set(id(t) for t in product(range(3), repeat=3)); print(len(ids))
if sys.version_info >= (3, 10):
    print(list(pairwise('abcd')), sys.getsizeof(pairwise([])))
if sys.version_info >= (3, 12):
    print(list(batched('abcdefg', 3)), sys.getsizeof(batched([], 1)))
for bad in [lambda: islice([], -1), lambda: product([], repeat=-1), lambda: combinations([1], -1), lambda: chain(1).__next__(), lambda: islice([], 1, 2, 0)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
