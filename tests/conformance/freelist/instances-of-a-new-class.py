# ---
# description: The first instances of a class differ in size, so an address is not taken again (3.13).
# cpython: ">=3.6"
# features: [freelist.reuse, sizeof.instances]
# ---
class C: pass
print(id(C()) == id(C()))
warm = [C() for _ in range(40)]
print(id(C()) == id(C()))
