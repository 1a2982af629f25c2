# ---
# description: Methods do not see the names of the class body.
# cpython: ">=3.6"
# features: [classes]
# ---
x = 'module'
class A:
    x = 'class'
    y = x
    def m(self): return x
    z = [x for _ in range(1)]
print(A.y, A().m(), A.z)
