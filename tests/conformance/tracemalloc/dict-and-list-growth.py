# ---
# description: Growing containers ask for the bytes of each new table.
# cpython: ">=3.6"
# features: [tracemalloc.growth]
# ---
import gc, tracemalloc
gc.disable()

def sizes(container, add, count):
    add(type(container)(), 0)
    found = []
    for i in range(count):
        tracemalloc.start()
        add(container, i)
        found.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
    return [n for n in found if n]

warm = [[{i: i}, {'k%d' % i: i}] for i in range(90)]
del warm
numbers = list(range(-5, 200))
print(sizes([], lambda l, i: l.append(None), 60))
print(sizes(set(), lambda s, i: s.add(numbers[i]), 60))
print(sizes({}, lambda d, i: d.__setitem__(numbers[i], None), 60))
names = ['k%d' % i for i in range(60)]
print(sizes({}, lambda d, i: d.__setitem__(names[i], None), 60))
