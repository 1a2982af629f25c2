# ---
# description: What was reachable when a scavenge began is not looked at again in it.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
class Node:
    pass
def grow(keep):
    keep.append([[] for i in range(1000)])
    return gc.collect(1)
node = Node()
node.me = node
gc.collect()
gc.collect(1)
del node
keep = []
young = 0
while young == 0:
    l = []
    l.append(l)
    young = grow(keep)
print(young > 0, gc.collect(0))
print(gc.collect() >= 1)
