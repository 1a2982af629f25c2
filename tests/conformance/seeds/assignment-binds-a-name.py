# ---
# description: a = 1 binds a name; id tells the object apart.
# cpython: ">=3.6"
# features: [seeds]
# ---
a = 1
print(type(id(a)) is int, hex(id(a))[:2], id(a) == id(1))
