# ---
# description: A dropped list of objects and the next one: each takes the old place.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
class C: pass
warm = [C() for _ in range(500)]
a = [C(), C(), C(), C()]
ids = [id(x) for x in a]
del a
b = [C(), C(), C(), C()]
print([ids.index(id(x)) if id(x) in ids else None for x in b])
