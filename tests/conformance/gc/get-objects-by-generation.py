# ---
# description: New objects are in generation 0 and move up when they survive.
# cpython: ">=3.8"
# features: [gc.generations]
# ---
import gc
def where(o):
    return [g for g in range(3) if any(x is o for x in gc.get_objects(generation=g))]
gc.disable()
o = ['x']
print(where(o))
gc.collect(0)
print(where(o))
gc.collect(1)
print(where(o))
gc.collect()
print(where(o))
