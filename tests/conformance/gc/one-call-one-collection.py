# ---
# description: One C call that makes many containers (3.12+: one collection after it).
# cpython: ">=3.6"
# features: [gc.when]
# ---
import gc
n = 0
def watch(phase, info):
    global n
    n += phase == 'start'
gc.collect()
gc.set_threshold(700, 1000, 1000)
gc.callbacks.append(watch)
x = list(zip(range(7200), range(7200)))
gc.callbacks.clear()
print(n)
