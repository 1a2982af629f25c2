# ---
# description: A dict is tracked once it stores something that may be tracked.
# cpython: ">=3.6"
# features: [gc.tracking]
# ---
import gc
d = {}
out = [gc.is_tracked(d)]
d[1] = 1
out.append(gc.is_tracked(d))
d['a'] = (1, 2)
out.append(gc.is_tracked(d))
d['o'] = object()
out.append(gc.is_tracked(d))
d['l'] = []
out.append(gc.is_tracked(d))
d['l'] = 0
out.append(gc.is_tracked(d))
gc.collect()
out.append(gc.is_tracked(d))
print(out)
