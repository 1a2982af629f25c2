# ---
# description: Attribute lookup follows the mro; instances come between.
# cpython: ">=3.6"
# features: [classes]
# ---
class A:
    x = 'A'
    def who(self): return 'A.who ' + self.x
class B(A): x = 'B'
class C(A): x = 'C'
class D(B, C): pass
print([k.__name__ for k in D.__mro__], D.x, D().who())
d = D()
d.x = 'own'
print(d.x, d.who(), D.x, d.__dict__)
try:
    class E(A, B): pass
except TypeError as e:
    print(e)
