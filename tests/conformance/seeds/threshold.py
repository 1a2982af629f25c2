# ---
# description: The thresholds of a fresh interpreter.
# cpython: ">=3.6"
# features: [seeds]
# ---
import gc
print(gc.get_threshold())
