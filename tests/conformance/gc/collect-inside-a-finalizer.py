# ---
# description: A collection asked for during a collection does nothing.
# cpython: ">=3.6"
# features: [gc.collect]
# ---
import gc
class N:
    def __del__(self):
        print('inner', gc.collect())
gc.collect()
n = N()
n.me = n
del n
print('outer', gc.collect())
