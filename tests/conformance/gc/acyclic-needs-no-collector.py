# ---
# description: Without a cycle nothing waits for the collector.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class Loud:
    def __del__(self):
        print('del')
gc.disable()
a = [[[Loud()]]]
del a
print('after')
print(gc.collect() >= 0)
