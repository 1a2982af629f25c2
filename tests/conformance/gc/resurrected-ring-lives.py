# ---
# description: A finalizer that saves one object saves the ring; it runs once only.
# cpython: ">=3.6"
# features: [gc.finalizers]
# ---
import gc
saved = []
class N:
    def __del__(self):
        print('del')
        saved.append(self)
gc.collect()
n = N()
n.me = n
del n
print(gc.collect(), len(saved))
print(saved[0].me is saved[0])
saved.clear()
print(gc.collect(), len(saved))
