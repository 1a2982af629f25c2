# Pairs that hold each other and are left to the collector.
import gc


class Node:
    pass


def run(n):
    for _ in range(n):
        a = Node()
        b = Node()
        a.other = b
        b.other = a


run(100000)
gc.collect()
print('collected')
