# ---
# description: The public names of gc.
# cpython: ">=3.6"
# features: [modules.gc]
# ---
import gc
print([n for n in dir(gc) if not n.startswith('_')])
