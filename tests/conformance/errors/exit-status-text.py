# ---
# description: sys.exit(text) prints the text and ends with 1.
# cpython: ">=3.6"
# features: [errors.exit]
# ---
import sys
sys.exit('something is wrong')
