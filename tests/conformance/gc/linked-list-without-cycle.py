# ---
# description: A doubly linked list is garbage, a singly linked one is freed at once.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class Node:
    def __init__(self):
        self.next = self.prev = None
def single(n):
    head = None
    for _ in range(n):
        node = Node()
        node.next = head
        head = node
    return head
def double(n):
    head = Node()
    for _ in range(n - 1):
        node = Node()
        node.next, head.prev = head, node
        head = node
    return head
gc.collect()
x = single(100)
del x
print(gc.collect())
x = double(100)
del x
print(gc.collect())
