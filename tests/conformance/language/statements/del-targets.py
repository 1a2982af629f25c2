# ---
# description: del takes names, items, slices and attributes.
# cpython: ">=3.6"
# features: [statements]
# ---
class C: pass
c, l, d, x, y = C(), [0, 1, 2, 3, 4], {'a': 1}, 1, 2
c.a = 1
del x, (y), c.a, l[0], l[1:3], d['a']
print(l, d, vars(c), 'x' in globals(), 'y' in globals())
