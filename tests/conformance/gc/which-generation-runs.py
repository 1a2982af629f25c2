# ---
# description: Generation 1 runs after eleven collections of generation 0.
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
gc.set_threshold(50, 10, 1000)
gc.callbacks.append(watch)
keep = [C() for _ in range(2000)]
gc.callbacks.clear()
print(gens[:36])
