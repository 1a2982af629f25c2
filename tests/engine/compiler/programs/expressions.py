a = 1 + 2 * 3 - (4 ** 2) // 5 % 7
b = "ab" * 3 + "c" 'd' "\x41\u20ac\101\n"
c = b"ab" b"\xff\0" + rb"\d"
d = [1, 2, 3], {1, 2, 3}, {"k": 1, "l": 2}, (a, b), [a, *c, b], {*c, 1}, {**{}, "x": a}
e = a if b else c
f = not a or b and c
g = a < b <= c != d
h = a in [1, 2] or a not in {3, 4} or a is None or b is not None
i = d[0], d[1:2], d[::2], d[a, 1:2], "abc"[1], (1, 2, 3)[-1]
j = -a, +b, ~c, not d, -1, +1, ~5, 1_000, 0xff, 0b101, 0o17, 1.5e3, 2j, 1 + 2j, ...
k = f"{a}{b!r:>{c}}x{d=}{{}}" f'{a:.2f}' "tail"
l = "%s and %r" % (a, b)
m = lambda x, /, y=1, *z, k, q=2, **w: (x, y, z, k, q, w)
n = m(1, *c, k=2, **d)
o = m(a, b=1, c=2).attr.method(1, 2, key=3)
p = (q := 5) + q
(r, *s), t = [u, v] = a, b
a += 1; d[0] *= 2; o.x -= 3; d[1:2] @= 4
del a, d[0], o.x, (b, c)
w = 1 if True else 2
x = [y for y in (1, 2, 3) if y if y > 1], {y: z for y in a for z in y}, {y for y in b}
y = (z for z in range(10) if z)
z = 1 << 100, 2 ** 200, "a" * 5000, (1,) * 300, 10 ** 20, 1 / 3, 7 // -2, 7 % -3, 1e400, -0.0, 0.0
aa = a and b or c and not d
bb = 300, 300.0, True, 1, 1.0, (1, True, 1.0), frozenset
assert a, "message"
assert (a and b)
