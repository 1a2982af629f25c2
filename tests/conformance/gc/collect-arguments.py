# ---
# description: collect() refuses a generation that is not there.
# cpython: ">=3.6"
# features: [gc.collect]
# ---
import gc
for g in (-1, 3, 'x'):
    try:
        gc.collect(g)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(gc.collect(generation=2) >= 0)
