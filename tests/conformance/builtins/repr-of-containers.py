# ---
# description: repr of nested, empty and self-referring containers.
# cpython: ">=3.6"
# features: [builtins]
# ---
l = [1]
l.append(l)
d = {'d': 1}
d['self'] = d
t = ([],)
t[0].append(t)
print(l, d, t, (), (1,), [], {}, set(), frozenset(), {1}, frozenset([1]), range(3), range(1, 10, 2), slice(1, 2), ..., NotImplemented)
print([None, True, 1.0, 'a', b'b', 1j, (1, 2), {'k': [1]}], dict.fromkeys([1, 2]), bytearray(b'x'), int, len)
