# ---
# description: A bytes literal has one holder more on 3.12 and 3.13.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
a = b'some bytes'
print(sys.getrefcount(a))
