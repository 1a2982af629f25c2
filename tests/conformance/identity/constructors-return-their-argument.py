# ---
# description: tuple(t), str(s), int(n), float(f), frozenset(q) return their exact argument.
# cpython: ">=3.8"
# features: [identity.same]
# ---
s, t, n, f, q, b = 'a b', (1, []), 5000, 2.5, frozenset([1]), b'ab'
print(str(s) is s, tuple(t) is t, int(n) is n, float(f) is f, frozenset(q) is q, bytes(b) is b)
print(q.copy() is q, q | frozenset() is q, list(l := [1]) is l)
