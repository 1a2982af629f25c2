# ---
# description: A value that refers to its own key keeps the entry for ever.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import gc, weakref
class C: pass
d = weakref.WeakKeyDictionary()
k = C()
d[k] = [k]
del k
gc.collect()
print(len(d))
