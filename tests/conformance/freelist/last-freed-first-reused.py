# ---
# description: Freed blocks come back in reverse order.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
def test(make):
    warm = [make() for _ in range(10)]
    del warm
    a, b = make(), make()
    ia, ib = id(a), id(b)
    del a
    del b
    c = make()
    d = make()
    return id(c) == ib, id(d) == ia
y = 2
print(test(lambda: []), test(lambda: {}), test(lambda: (y, y, y)), test(lambda: y * 1.5))
