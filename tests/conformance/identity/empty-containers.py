# ---
# description: () is one object, [] and {} never.
# cpython: ">=3.6"
# features: [identity.singletons]
# ---
t, u = (), ()
print(t is u, tuple([]) is t, (1, 2)[0:0] is t)
a, b = [], []
print(a is b, {} is {}, [] is [])
x, y = b'', ''
print(x is bytes(), y is str(), bytes([65]) is bytes([65]))
print(frozenset() is frozenset())
