# A chain of instances: built, then freed by dropping its head.
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def build(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


head = build(100000)
print(head.value)
head = None
print('freed')
