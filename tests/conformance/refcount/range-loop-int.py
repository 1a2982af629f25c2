# ---
# description: A large int made by range belongs to the loop variable only.
# cpython: ">=3.6"
# features: [refcount.loops]
# ---
import sys
for n in range(1000, 1003):
    print(n, sys.getrefcount(n))
