# ---
# description: Binding an immortal object changes nothing.
# cpython: ">=3.12"
# features: [immortal]
# ---
import sys
before = sys.getrefcount(None)
keep = [None] * 1000
print(sys.getrefcount(None) == before)
