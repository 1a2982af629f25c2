# ---
# description: Storing under an equal key keeps the first key object.
# cpython: ">=3.6"
# features: [identity.same]
# ---
d = {1: 'int'}
d[1.0] = 'float'
d[True] = 'bool'
print(d, type(list(d)[0]).__name__)
k1, k2 = 'zork q', ''.join(['zork', ' q'])
e = {k1: 1}
e[k2] = 2
print(list(e)[0] is k1, list(e)[0] is k2, e)
