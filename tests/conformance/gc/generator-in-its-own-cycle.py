# ---
# description: A suspended generator in a cycle runs its finally block.
# cpython: ">=3.6"
# features: [gc.cycles, generators]
# ---
import gc
def gen():
    me = yield
    try:
        yield
    finally:
        print('finally')
gc.collect()
g = gen()
next(g)
g.send(g)
del g
print(gc.collect() >= 0)
