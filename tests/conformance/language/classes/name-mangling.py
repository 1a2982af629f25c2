# ---
# description: __name inside a class is _Class__name.
# cpython: ">=3.6"
# features: [classes]
# ---
class A:
    __secret = 1
    def m(self): return self.__secret
class B(A):
    __secret = 2
print(A().m(), B().m(), sorted(k for k in vars(B) if 'secret' in k), hasattr(A, '__secret'))
