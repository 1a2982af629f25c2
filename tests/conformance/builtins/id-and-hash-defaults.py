# ---
# description: The default hash comes from the address, divided by sixteen.
# cpython: ">=3.6"
# features: [builtins, identity]
# ---
class C: pass
c, o = C(), object()
print(hash(c) == id(c) >> 4, hash(o) == id(o) // 16, c == c, c == C())
class E:
    def __eq__(self, o): return True
try:
    hash(E())
except TypeError as e:
    print(e)
