# ---
# description: Free one, make one of the same kind: same address.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
class C: pass
warm = [C() for _ in range(40)]
def reuse(make):
    a = make()
    i = id(a)
    del a
    b = make()
    return id(b) == i
y = 1
print([reuse(m) for m in (lambda: [], lambda: {}, lambda: (y, y), lambda: y * 1.5, object, C, lambda: 'ab' + str(y), set)])
