# ---
# description: Finished generators give their block to the next.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
def g():
    yield 1
a = g()
i = id(a)
del a
b = g()
print(id(b) == i, len({id(g()) for _ in range(5)}))
