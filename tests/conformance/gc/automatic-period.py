# ---
# description: An automatic collection comes every threshold + 1 net allocations.
# cpython: ">=3.6"
# features: [gc.when]
# ---
import gc
class C:
    pass
starts = []
made = 0
def watch(phase, info):
    if phase == 'start':
        starts.append(made)
gc.collect()
gc.set_threshold(100, 1000, 1000)
gc.callbacks.append(watch)
keep = [None] * 1000
gc.collect(0)
starts.clear()
for made in range(1000):
    keep[made] = C()
gc.callbacks.clear()
print([b - a for a, b in zip(starts, starts[1:])])
