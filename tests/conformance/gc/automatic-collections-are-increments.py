# ---
# description: Automatic collections are all of generation 1, one for each threshold of tracked objects.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
gc.collect()
seen = []
def note(phase, info):
    if phase == 'start':
        seen.append((info['generation'], gc.get_count()[1:]))
gc.callbacks.append(note)
gc.set_threshold(500)
before = [s['collections'] for s in gc.get_stats()]
keep = []
gc.enable()
for i in range(5000):
    keep.append([])
gc.disable()
after = [s['collections'] for s in gc.get_stats()]
print([b - a for a, b in zip(before, after)], set(seen), len(seen))
gc.callbacks.clear()
gc.set_threshold(0)
gc.enable()
for i in range(5000):
    keep.append([])
print([s['collections'] for s in gc.get_stats()] == after)
