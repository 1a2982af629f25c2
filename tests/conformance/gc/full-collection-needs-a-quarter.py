# ---
# description: An automatic full collection waits until a quarter as many new objects have grown old.
# cpython: ">=3.6"
# features: [gc.when]
# ---
import gc
class C: pass
full = 0
def watch(phase, info):
    global full
    full += phase == 'start' and info['generation'] == 2
old = [C() for _ in range(60000)]
gc.collect()
gc.set_threshold(20, 1, 1)
gc.callbacks.append(watch)
few = [C() for _ in range(10000)]
print(full)
many = [C() for _ in range(60000)]
print(full > 0)
gc.callbacks.clear()
