# ---
# description: Classes, functions, modules and large ints are mortal.
# cpython: ">=3.12"
# features: [immortal]
# ---
import sys
class C: pass
def f(): pass
limit = sys.getrefcount(None)
n = 257
print([sys.getrefcount(x) == limit for x in (int, list, type, object, C, f, sys, len, n + 0, 1.5, frozenset())])
print([sys.getrefcount(x) == limit for x in ('append', '__init__', 'zorkident', 'not an ident', 'x')])
