class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


def ring(*names):
    first = last = Node(names[0])
    for name in names[1:]:
        last.next = Node(name)
        last = last.next
    last.next = first
    return first


import gc

a = [1, 2]
b = a
b.append(b)
print(a is b, len(a))

head = ring('ham', 'eggs')
head = None
del a, b
print('garbage:', gc.collect())
