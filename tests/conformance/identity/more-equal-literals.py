# ---
# description: Literals of one script that are equal are one object, whatever the type.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
def same(a, b): return a is b
print(same(1j, 1j), same(b'ab', b'ab'), same('é', 'é'), same('éa', 'éa'), same('€', '€'), same('!!', '!!'), same('a-b', 'a-b'))
print(same(('a', 'b'), ('a', 'b')), same((1, (2, 3)), (1, (2, 3))), same(1 << 100, 1 << 100), same(1e300, 1e300), same(-1.5, -1.5))
x = 2 ** 127
y = 2 ** 127
print(x is y, x == y)
a, b = 257, 257
print(a is b)
