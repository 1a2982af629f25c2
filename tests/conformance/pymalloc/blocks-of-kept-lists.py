# ---
# description: A kept empty list is one block; a filled one two.
# cpython: ">=3.6"
# features: [pymalloc.count]
# ---
import sys, gc
n = 1000
def blocks(make):
    gc.collect()
    keep = [None] * n
    before = sys.getallocatedblocks()
    for i in range(n):
        keep[i] = make()
    after = sys.getallocatedblocks()
    return round((after - before) / n)
class C: pass
class S: __slots__ = ('a',)
y = 1
print(blocks(lambda: []), blocks(lambda: [y]), blocks(lambda: {}), blocks(lambda: {y: y}), blocks(lambda: {'a': y}))
print(blocks(C), blocks(S), blocks(object), blocks(lambda: y + 1000), blocks(lambda: y * 1.5), blocks(lambda: (y,)))
print(blocks(set), blocks(lambda: set(range(10))), blocks(lambda: None), blocks(lambda: C().__init__))
