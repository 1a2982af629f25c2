# ---
# description: A block is traced with the frames that were asked for, innermost last.
# cpython: ">=3.9"
# features: [tracemalloc.traces]
# ---
import tracemalloc

def inner():
    return bytes(2000)

def middle():
    return inner()

def outer():
    return middle()

for limit in 1, 2, 10:
    tracemalloc.start(limit)
    kept = outer()
    where = tracemalloc.get_object_traceback(kept)
    print(tracemalloc.get_traceback_limit(), len(where), [frame.lineno for frame in where])
    print(where.format()[1::2])
    found = [t for t in tracemalloc.take_snapshot().traces if t.size == 2033]
    print([t.traceback.total_nframe for t in found])
    tracemalloc.stop()

def generator():
    yield bytes(3000)

tracemalloc.start(3)
kept = [value for value in generator()]
print([frame.lineno for frame in tracemalloc.get_object_traceback(kept[0])])
tracemalloc.stop()
print(tracemalloc.get_object_traceback(kept[0]))
