# ---
# description: += changes a list in place and rebinds a tuple, str or int.
# cpython: ">=3.6"
# features: [identity.same]
# ---
l, t, s, n, st = [1], (1, []), 'a b', 1000, {1}
ids = [id(l), id(t), id(s), id(n), id(st)]
l0, t0, s0, n0, st0 = l, t, s, n, st
l += [2]; t += (3,); s += 'c'; n += 1; st |= {2}
print(l is l0, t is t0, s is s0, n is n0, st is st0)
print(l0, t0, s0, n0, sorted(st0))
