# ---
# description: The methods of dict.
# cpython: ">=3.9"
# features: [containers.dict]
# ---
d = {'a': 1, 'b': 2}
print(d.get('x'), d.get('x', 0), d.setdefault('c', 3), d.pop('a'), d.pop('z', None), d.items(), d.keys(), list(d.values()), d.popitem(), d)
d.update({'k': 1}, z=2); print(d, d | {'k': 5}, 'k' in d, len(d), dict.fromkeys('ab', 0), {**d, 'z': 9}, d == {'z': 2, 'k': 1, 'b': 2})
