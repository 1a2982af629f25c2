# ---
# description: Removals wait while a weak collection is being iterated.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import weakref
class C: pass
items = [C() for _ in range(3)]
ws = weakref.WeakSet(items)
n = 0
for x in ws:
    n += 1
    items.clear()
del x
print(n, len(ws))
