# ---
# description: An error in a callback is reported and the collection goes on.
# cpython: ">=3.6"
# features: [gc.callbacks]
# ---
import gc
def cb(phase, info):
    if phase == 'start':
        raise RuntimeError('bad callback')
gc.collect()
gc.callbacks.append(cb)
n = gc.collect()
gc.callbacks.clear()
print('done', n)
