# ---
# description: In 3.11 the counts of shared objects are large and move.
# cpython: ">=3.6,<3.12"
# features: [immortal]
# ---
import sys
before = sys.getrefcount(None)
keep = [None] * 1000
print(sys.getrefcount(None) - before, sys.getrefcount(5) > 999999999)
