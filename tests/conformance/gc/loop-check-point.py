# ---
# description: A loop's jump back is a check point.
# cpython: ">=3.6"
# features: [gc.when]
# ---
import gc
log = []
def watch(phase, info):
    if phase == 'start':
        log.append('GC')
def test():
    x = [[], [], [], [], [], [], [], [], [], []]
    i = 0
    while i < 2:
        i += 1
    log.append('end')
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(5, 1000, 1000)
test()
gc.set_threshold(0)
gc.callbacks.clear()
print(log)
