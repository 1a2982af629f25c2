# ---
# description: Each attribute access makes a new bound method; the function stays one.
# cpython: ">=3.6"
# features: [identity.methods]
# ---
class C:
    def m(self):
        pass
c = C()
print(c.m is c.m, c.m == c.m, id(c.m) == id(c.m))
print(C.m is C.m, c.m.__func__ is C.m)
print([].append is [].append)
