# ---
# description: type(x) is the class.
# cpython: ">=3.6"
# features: [identity.singletons]
# ---
class C:
    pass
print(type(1) is int, type([]) is list, type(C()) is C, C().__class__ is C, type(C) is type)
