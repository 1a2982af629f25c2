# ---
# description: getsizeof counts the container, never what it refers to.
# cpython: ">=3.6"
# features: [sizeof.protocol]
# ---
from sys import getsizeof as s
big = 'x' * 10000
print(s([big]) == s([0]), s((big,)) == s((0,)), s({1: big}) == s({1: 0}))
def total(o):
    seen = set()
    def walk(o):
        if id(o) in seen:
            return 0
        seen.add(id(o))
        n = s(o)
        if isinstance(o, (list, tuple)):
            n += sum(walk(x) for x in o)
        return n
    return walk(o)
print(total([1, 'toaster', 230.5, [1]]), total([[0] * 3] * 5))
