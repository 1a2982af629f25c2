# ---
# description: Views follow the dict; keys behave as sets.
# cpython: ">=3.6"
# features: [containers.dict]
# ---
d = {'a': 1, 'b': 2}
k, v = d.keys(), d.values()
d['c'] = 3
print(k, v, k & {'a', 'z'}, sorted(k | {'z'}), k - {'a'} == {'b', 'c'}, 'a' in k, ('a', 1) in d.items(), len(v), d.keys() == {'a', 'b', 'c'})
