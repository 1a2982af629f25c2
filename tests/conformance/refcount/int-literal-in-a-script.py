# ---
# description: A literal is held by its code object and, in a running script, by the parser's arena.
# cpython: ">=3.6"
# features: [refcount.literals]
# ---
import sys
a = 123456
print(sys.getrefcount(a))
print(sys.getrefcount(234567))
