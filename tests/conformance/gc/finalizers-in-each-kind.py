# ---
# description: Finalizers, resurrection and callbacks are the same in every kind of collection.
# cpython: "==3.14.0"
# features: [gc.incremental, gc.finalizers]
# ---
import gc, weakref
gc.disable()
class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self):
        print('del', self.name, ref() is None)
        if self.name.startswith('r'):
            saved.append(self)
saved = []
for kind in (0, 2):
    gc.collect()
    node = Node(f'a{kind}')
    other = Node(f'r{kind}')
    node.other = other
    ref = weakref.ref(node, lambda r: print('callback'))
    del node, other
    print(gc.collect(kind), [n.name for n in saved])
    saved.clear()
    print(gc.collect(kind), gc.collect())
