# ---
# description: The public names of gc.
# cpython: ">=3.11"
# features: [modules.gc]
# ---
import gc
print([n for n in dir(gc) if not n.startswith('_')])
