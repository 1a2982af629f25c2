# ---
# description: Old trash waits until the scavenge comes to it; a cycle goes as a whole.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
class Node:
    def __del__(self):
        deaths.append(self.name)
deaths = []
def ring(names):
    nodes = []
    for name in names:
        node = Node()
        node.name = name
        nodes.append(node)
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.next = b
    return nodes[0]
first = ring('abcdef')
second = ring('uvwxyz')
gc.collect()
del first
print(gc.collect(0), deaths)
keep = []
rounds = 0
while not deaths and rounds < 1000:
    keep.append([[] for i in range(1000)])
    found = gc.collect(1)
    rounds += 1
print(found, deaths, rounds > 1)
del second
print(gc.collect(), deaths)
