# ---
# description: Clocks go forward.
# cpython: ">=3.7"
# features: [modules.time]
# ---
import time
a, b = time.perf_counter(), time.perf_counter()
print(b >= a, time.time() > 0, type(time.monotonic()).__name__, type(time.perf_counter_ns()).__name__, time.sleep(0))
