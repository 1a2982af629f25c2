# ---
# description: del a[0] removes an element.
# cpython: ">=3.6"
# features: [seeds]
# ---
a = [1, 2, 3]
del a[0]
print(a)
