# ---
# description: Equal constants of different types or signs are not merged.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
a, b = 0.0, -0.0
print(a == b, a is b)
c, d, e = 1, 1.0, True
print(c == d == e, c is d, c is e)
x = (1, 2), (1.0, 2.0)
print(x[0] == x[1], x[0] is x[1])
