# ---
# description: What instances and their attributes ask for as a class learns its attributes.
# cpython: ">=3.6,<3.14"
# features: [tracemalloc.instances]
# ---
import gc, tracemalloc
gc.disable()

class Plain:
    pass

class Point:
    def __init__(self):
        self.x = None
        self.y = None

def size(make):
    tracemalloc.start()
    kept = make()
    found = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return found

size(Plain), size(Point)
print([size(Plain) for _ in range(20)])
print([size(Point) for _ in range(40)])
