# ---
# description: Merging, and what dicts say when they are used wrongly.
# cpython: ">=3.10"
# features: [containers.dict]
# ---
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = {'a': 1}
d.update({'x': 1}, y=2); d.update([('k', 1)], k=3); d |= [('w', 0)]
print(d, d | {'z': 1}, {'a': 0, 'b': 0} | d, dict.fromkeys('abc'), dict.fromkeys([1, 2], 0))
print(dict([(1, 2)], a=3), dict({'q': 1}, r=2), {**d, 'a': 9}, d.setdefault('n'), d.popitem())
for f in (lambda: d['zz'], lambda: d.pop('zz'), lambda: {}.popitem(), lambda: d.update(1),
          lambda: d.update([1]), lambda: d.update([(1, 2, 3)]), lambda: dict(1, 2),
          lambda: dict([(1,)]), lambda: {} < {}, lambda: {[]: 1}, lambda: hash({}),
          lambda: d | [('a', 1)], lambda: d.get(), lambda: d.pop(), lambda: dict(**{1: 2}),
          lambda: {1: 2}[[]], lambda: d.setdefault([], 1), lambda: d.fromkeys(1)):
    attempt(f)
class M:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
print(dict(M()), {**M()})
class D(dict):
    def __missing__(self, k): return k * 2
m = D(a=1)
print(m['a'], m['zz'], m.get('q'), m, D.fromkeys('ab'), type(m.copy()).__name__)
d = {}
d['self'] = d
print(d, d.items() if False else len(d))
k, i = {'a': 1, 'b': 2}.keys(), {'a': 1}.items()
print(sorted(k | {'c'}), k & {'a'}, k - {'a'}, k ^ {'a', 'b', 'z'}, k <= {'a', 'b', 'c'}, k.mapping)
print(('a', 1) in i, ('a', 2) in i, i == {('a', 1)}, sorted(i ^ {'a': 2}.items()), i.isdisjoint([]))
