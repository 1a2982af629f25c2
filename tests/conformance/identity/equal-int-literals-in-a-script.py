# ---
# description: A script is one compilation, so equal literals coincide.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
a = 257
b = 257
print(a is b)
c = 10 ** 20
d = 10 ** 20
print(c is d)
e = -6
f = -6
print(e is f)
