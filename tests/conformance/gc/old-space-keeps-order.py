# ---
# description: Trash of several collections dies in the order in which the old space holds it.
# cpython: "==3.14.0"
# features: [gc.incremental, gc.finalizers]
# ---
import gc
gc.disable()
class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self):
        deaths.append(self.name)
deaths = []
gc.collect()
nodes = []
for i in range(3):
    nodes.append(Node(f'old{i}'))
gc.collect(0)
for i in range(3):
    nodes.append(Node(f'new{i}'))
gc.collect(0)
nodes.append(Node('young'))
nodes.reverse()
nodes.clear()
print(gc.collect(), deaths)
