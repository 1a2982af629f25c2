# ---
# description: id(T()) == id(T()) because the first is dead before the second.
# cpython: ">=3.11"
# features: [freelist.reuse]
# ---
class C: pass
y = 1
print(id(object()) == id(object()), id([]) == id([]), id({}) == id({}), id((y,)) == id((y,)), id(C()) == id(C()))
print(object() is object(), [] is [], C() is C())
print([len({id(object()) for _ in range(5)}), len({id([]) for _ in range(5)})])
