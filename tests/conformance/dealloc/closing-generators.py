# ---
# description: What close() of a generator lets go, started or not, inside a try or not.
# cpython: ">=3.6"
# mode: script
# features: [dealloc.generators]
# ---
import gc


class Loud:
    def __del__(self):
        print("del")


def walk(items):
    try:
        for item in items:
            yield item
    finally:
        print("walked")


def plain(items):
    for item in items:
        yield item


for start in (False, True):
    for generator in (walk([Loud()]), plain([Loud()]), (w for w in [Loud()])):
        if start:
            next(generator)
        generator.close()
        print("closed", generator.gi_frame)
    del generator

gc.collect()
for function in (walk, plain):
    items = []
    items.append(function(items))
    del items
    print("collect", gc.collect())


def in_a_cycle(generator, start):
    if start:
        next(generator)
    holder = {1: generator}
    holder[2] = holder


for start in (False, True):
    for make in (plain, walk, lambda items: (w for w in items)):
        in_a_cycle(make([1]), start)
        print("cycle", start, gc.collect())
