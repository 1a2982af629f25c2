# ---
# description: Each traced block has the size that was asked for and the line that asked.
# cpython: ">=3.6"
# features: [tracemalloc.traces]
# ---
import gc, tracemalloc
gc.disable()

class Slots:
    __slots__ = ('a', 'b')

def build():
    a = bytes(1000)
    b = [a] * 100
    c = {a, 'key', None}
    d = dict.fromkeys(range(10))
    e = Slots()
    e.a = 'text' * len(b)
    e.b = (a, b, c, d)
    return e

build()
tracemalloc.start()
kept = build()
traces = tracemalloc.take_snapshot().traces
tracemalloc.stop()
first = build.__code__.co_firstlineno
found = sorted((t.traceback[0].lineno - first, t.size) for t in traces)
print([each for each in found if each[0] < 9])
