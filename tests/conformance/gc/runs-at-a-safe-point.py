# ---
# description: A collection due inside a display waits for the next call (3.12+) or runs at once.
# cpython: ">=3.6"
# features: [gc.when]
# ---
import gc
log = []
class A:
    def __init__(self, n):
        log.append(n)
def watch(phase, info):
    if phase == 'start':
        log.append('GC')
def test():
    x = [[], [], [], [], [], [], [], [], [], []]
    A(1)
    A(2)
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(5, 1000, 1000)
test()
gc.set_threshold(0)
gc.callbacks.clear()
print(log)
