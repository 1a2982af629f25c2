# ---
# description: Frozen objects stay out of increments; thawed ones are old.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
gc.collect()
class Node:
    pass
node = Node()
node.me = node
gc.freeze()
frozen = gc.get_freeze_count()
del node
print(gc.get_count(), frozen > 100, gc.collect(), gc.collect(0), gc.collect(1))
l = []
l.append(l)
del l
print(gc.collect(), gc.get_freeze_count() == frozen)
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect(0), gc.collect())
