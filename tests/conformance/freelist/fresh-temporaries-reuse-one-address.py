# ---
# description: id(T()) == id(T()) because the first is dead before the second.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
y = 1
print(id(object()) == id(object()), id([]) == id([]), id({}) == id({}), id((y,)) == id((y,)))
print(object() is object(), [] is [], {} is {})
print([len({id(object()) for _ in range(5)}), len({id([]) for _ in range(5)})])
