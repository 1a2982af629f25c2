# ---
# description: Callbacks are told when a collection starts and stops.
# cpython: ">=3.6"
# features: [gc.callbacks]
# ---
import gc
log = []
def cb(phase, info):
    log.append((phase, info['generation'], sorted(info), info['collected'], info['uncollectable']))
gc.collect()
l = []
l.append(l)
del l
gc.callbacks.append(cb)
gc.collect(1)
gc.callbacks.remove(cb)
for line in log:
    print(line)
