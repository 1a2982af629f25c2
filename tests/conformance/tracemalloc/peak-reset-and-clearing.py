# ---
# description: The peak can be set back and the traces forgotten.
# cpython: ">=3.9"
# features: [tracemalloc.peak]
# ---
import tracemalloc
tracemalloc.start()
big = bytes(100000)
del big
high = tracemalloc.get_traced_memory()
tracemalloc.reset_peak()
low = tracemalloc.get_traced_memory()
print(high[1] > 100000, low[1] < 1000)
kept = bytes(5000)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 200, tracemalloc.get_object_traceback(kept))
del kept
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory()[0] < 500)
tracemalloc.stop()
