# ---
# description: What is freed is no longer counted.
# cpython: ">=3.6"
# features: [pymalloc.count]
# ---
import sys, gc
gc.collect()
before = sys.getallocatedblocks()
keep = [object() for _ in range(5000)]
up = sys.getallocatedblocks() - before
del keep
down = sys.getallocatedblocks() - before
print(up in range(4998, 5004), abs(down) < 5)
