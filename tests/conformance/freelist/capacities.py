# ---
# description: How many freed objects each free list keeps.
# cpython: ">=3.6"
# features: [freelist.capacity]
# ---
import gc, sys
y = 1
def kept(make):
    gc.collect()
    base = sys.getallocatedblocks()
    keep = [None] * 300
    for i in range(300):
        keep[i] = make()
    gc.disable()
    del keep
    n = sys.getallocatedblocks() - base
    gc.enable()
    return n // 10 * 10
print(kept(lambda: y * 1.5), kept(lambda: []), kept(lambda: (y, y)), kept(lambda: {}), kept(lambda: object()), kept(set))
