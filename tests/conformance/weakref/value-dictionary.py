# ---
# description: Entries of a WeakValueDictionary go with their values.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import weakref
class C:
    def __init__(self, n): self.n = n
cache = weakref.WeakValueDictionary()
a, b = C(1), C(2)
cache['a'], cache['b'] = a, b
print(sorted(cache), len(cache), cache['a'].n)
del a
print(sorted(cache), 'a' in cache, cache.get('a'))
b = None
print(len(cache))
