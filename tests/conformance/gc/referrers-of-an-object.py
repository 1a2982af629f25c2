# ---
# description: get_referrers finds the containers that hold an object.
# cpython: ">=3.6"
# features: [gc.referrers]
# ---
import gc
class P: pass
q = ['q']
l, t, d, p = [q], (q,), {'k': q}, P()
p.attr = q
kinds = sorted(type(r).__name__ for r in gc.get_referrers(q))
print(kinds)
print([r is l for r in gc.get_referrers(q) if type(r) is list])
