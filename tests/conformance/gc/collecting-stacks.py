# ---
# description: What frames hold counts as reachable while they run, and no longer.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
class Node:
    def __del__(self):
        deaths.append(self.name)
deaths = []
keep = []
def make(name):
    node = Node()
    node.name = name
    node.me = node
    return node
def increments():
    found = 0
    while gc.get_count()[1] == 0:
        keep.append([[] for i in range(1000)])
        found += gc.collect(1)
        if len(keep) > 400:
            break
        if found:
            break
    return found
def inner():
    node = make('inner')
    gc.collect()
    n = increments()
    return n, list(deaths)
print(inner())
print(deaths)
print(gc.collect(), deaths)
