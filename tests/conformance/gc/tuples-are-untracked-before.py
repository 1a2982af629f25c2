# ---
# description: Increments and young collections untrack tuples of atoms first.
# cpython: "==3.14.0"
# features: [gc.incremental, gc.tracking]
# ---
import gc
gc.disable()
gc.collect()
a = tuple(range(1000, 1003))
b = (a, 5)
c = tuple([[], 1])
print([gc.is_tracked(x) for x in (a, b, c)])
gc.collect(0)
print([gc.is_tracked(x) for x in (a, b, c)])
d = tuple(range(1000, 1003))
gc.collect()
print([gc.is_tracked(x) for x in (a, b, c, d)])
