# ---
# description: One outside reference keeps the whole ring.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class Node:
    def __init__(self, name):
        self.name = name
gc.collect()
a, b, c = Node('a'), Node('b'), Node('c')
a.next, b.next, c.next = b, c, a
keep = b
del a, b, c
print(gc.collect(), keep.next.next.next is keep)
del keep
print(gc.collect())
