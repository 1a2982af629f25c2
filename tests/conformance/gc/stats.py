# ---
# description: get_stats counts collections by generation.
# cpython: ">=3.6"
# features: [gc.stats]
# ---
import gc
gc.disable()
a = gc.get_stats()
gc.collect(0)
gc.collect(1)
l = []
l.append(l)
del l
gc.collect()
b = gc.get_stats()
print([sorted(s) for s in a])
print([y['collections'] - x['collections'] for x, y in zip(a, b)])
print(b[2]['uncollectable'])
