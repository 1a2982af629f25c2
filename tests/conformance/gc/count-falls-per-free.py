# ---
# description: Freeing a container lowers the first count, never below zero.
# cpython: ">=3.6"
# features: [gc.counts]
# ---
import gc
class C:
    pass
gc.collect()
gc.disable()
start = gc.get_count()[0]
keep = [C() for _ in range(50)]
up = gc.get_count()[0]
del keep
down = gc.get_count()[0]
print(up - start, up - down)
