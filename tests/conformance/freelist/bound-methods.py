# ---
# description: Successive bound methods take one address.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
class C:
    def m(self): pass
c = C()
print(id(c.m) == id(c.m), len({id(c.m) for _ in range(10)}))
