# ---
# description: A set holds its member once, however often it is added.
# cpython: ">=3.6"
# features: [refcount.containers]
# ---
import sys
o = object()
s = {o}
s.add(o)
s.update([o, o])
print(sys.getrefcount(o), len(s))
s.discard(o)
print(sys.getrefcount(o))
