# ---
# description: sys.exit(n) ends with status n and prints nothing.
# cpython: ">=3.6"
# features: [errors.exit]
# ---
import sys
print('out')
sys.exit(7)
