# ---
# description: Insertion order; deletion and reinsertion move to the end.
# cpython: ">=3.8"
# features: [containers.dict]
# ---
d = {'a': 1, 'b': 2, 'c': 3}
d['a'] = 10
del d['b']
d['b'] = 20
print(d, list(reversed(d)), next(iter(d)), list(d.items())[-1])
