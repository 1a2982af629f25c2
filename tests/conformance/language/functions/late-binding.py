# ---
# description: Closures read the variable when they run.
# cpython: ">=3.6"
# features: [functions]
# ---
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
def make():
    out = []
    for i in range(3):
        out.append(lambda: i)
    return out
print([f() for f in make()])
