# ---
# description: Entries of a WeakKeyDictionary go with their keys.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import weakref
class C: pass
d = weakref.WeakKeyDictionary()
a, b = C(), C()
d[a], d[b] = 'a', 'b'
print(len(d), d[a], sorted(d.values()))
del a
print(len(d), list(d.values()))
