# ---
# description: Every container taken from the allocator raises the first count by one.
# cpython: ">=3.6"
# features: [gc.counts]
# ---
import gc
class C:
    pass
def delta(make, n):
    gc.collect()
    gc.disable()
    before = gc.get_count()[0]
    keep = [None] * n
    for i in range(n):
        keep[i] = make()
    after = gc.get_count()[0]
    keep = None
    gc.enable()
    return after - before
print('list', delta(lambda: [], 100))
print('dict', delta(lambda: {}, 100))
print('set', delta(lambda: set(), 100))
print('instance', delta(lambda: C(), 100))
print('int', delta(lambda: int('1000'), 100))
print('object', delta(lambda: object(), 100))
