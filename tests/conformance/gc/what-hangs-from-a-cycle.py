# ---
# description: Objects that only the garbage holds go with it.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class Loud:
    def __del__(self):
        print('del')
gc.collect()
a = [Loud(), [1, 2]]
a.append(a)
del a
print('before')
print(gc.collect())
