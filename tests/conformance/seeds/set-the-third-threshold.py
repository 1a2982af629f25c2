# ---
# description: More frequent full collections.
# cpython: ">=3.6"
# features: [seeds]
# ---
import gc
gc.set_threshold(700, 10, 5)
print(gc.get_threshold())
