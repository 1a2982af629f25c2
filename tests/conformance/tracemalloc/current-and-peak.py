# ---
# description: The peak counts temporaries, the current size only what is left.
# cpython: ">=3.6"
# features: [tracemalloc.peak]
# ---
import gc, tracemalloc
gc.disable()

def temporary():
    return len([bytes(500) for _ in range(50)])

def kept():
    return [bytes(500) for _ in range(50)]

def grown():
    l = []
    for i in range(1000):
        l.append(None)
    return l

def joined():
    return ','.join(['abc'] * 1000)

for make in temporary, kept, grown, joined:
    make(), make()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()
    value = make()
    after = tracemalloc.get_traced_memory()
    value = None
    freed = tracemalloc.get_traced_memory()[0] < 200
    tracemalloc.stop()
    print(make.__name__, before, after, freed, tracemalloc.get_traced_memory())
