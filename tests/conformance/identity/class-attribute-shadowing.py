# ---
# description: Rebinding through the instance leaves the class attribute.
# cpython: ">=3.6"
# features: [identity.same]
# ---
class C:
    shared = []
    n = 0
a, b = C(), C()
a.shared.append(1)
a.n += 1
print(b.shared, a.shared is C.shared, a.n, C.n, vars(a), vars(b))
