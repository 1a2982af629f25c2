# ---
# description: isinstance, issubclass, type, abstract membership by class.
# cpython: ">=3.10"
# features: [builtins]
# ---
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(1, (str, int)), issubclass(B, A), issubclass(bool, int), isinstance(True, int), type(B()) is A, isinstance(1, int | str))
print(type(1), type('a'), type(None), type([]), type(A), type(type), A, type(A().__init__), type(len), type(lambda: 0), type(x for x in []))
