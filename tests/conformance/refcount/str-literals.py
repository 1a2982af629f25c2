# ---
# description: Strings that look like identifiers count like the others.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
a = 'zork_ident'
b = 'zork is not'
print(sys.getrefcount(a), sys.getrefcount(b))
