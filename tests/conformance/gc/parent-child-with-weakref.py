# ---
# description: A weak link upward makes the tree free itself.
# cpython: ">=3.6"
# features: [gc.cycles, weakref]
# ---
import gc, weakref
class Tree:
    def __init__(self, parent=None):
        self.children = []
        self.parent = weakref.ref(parent) if parent else None
        if parent:
            parent.children.append(self)
    def __del__(self):
        print('del')
gc.disable()
root = Tree()
Tree(root)
Tree(root)
del root
print(gc.collect() >= 0)
