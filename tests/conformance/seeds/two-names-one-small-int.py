# ---
# description: Two names for 1 show the same id.
# cpython: ">=3.6"
# features: [seeds]
# ---
a = 1
b = 1
print(id(a) == id(b), a is b)
