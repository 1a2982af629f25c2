# ---
# description: With threshold1 = 0 every second collection is of generation 1.
# cpython: ">=3.6"
# features: [gc.when]
# ---
import gc
class C:
    pass
gens = []
def watch(phase, info):
    if phase == 'start':
        gens.append(info['generation'])
gc.collect()
gc.set_threshold(50, 0, 1000)
gc.callbacks.append(watch)
keep = [C() for _ in range(600)]
gc.callbacks.clear()
print(gens)
