# ---
# description: A run-time tuple of atoms is untracked by the first collection that sees it.
# cpython: ">=3.6"
# features: [gc.tracking]
# ---
import gc
t = tuple([1, 2])
u = (t, [])
v = ((1, 2), 3)
w = tuple([tuple([1]), 2])
print([gc.is_tracked(x) for x in (t, u, v, w, w[0])])
gc.collect(0)
print([gc.is_tracked(x) for x in (t, u, v, w, w[0])])
gc.collect()
print([gc.is_tracked(x) for x in (t, u, v, w, w[0])])
