# ---
# description: The counts inside a lost ring are what they were.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
gc.collect()
a, b = ['a'], ['b']
a.append(b); b.append(a)
del a, b
gc.set_debug(gc.DEBUG_SAVEALL)
gc.collect()
gc.set_debug(0)
import sys
print([x[0] for x in gc.garbage], [sys.getrefcount(x) for x in gc.garbage])
gc.garbage.clear()
