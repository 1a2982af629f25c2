# ---
# description: An object from a free list is no new block, but may be traced anew.
# cpython: ">=3.6"
# features: [tracemalloc.freelists]
# ---
import gc, tracemalloc
gc.disable()
one = 1.5

def traced(make):
    make()
    tracemalloc.start()
    value = make()
    found = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return found

print(traced(lambda: [one]), traced(lambda: (one, one)), traced(lambda: one * 2))

tracemalloc.start()
first = list((one,))
second = tracemalloc.get_object_traceback(first)[0].lineno
del first
again = [one]
third = tracemalloc.get_object_traceback(again)[0].lineno
tracemalloc.stop()
print(third - second)
