# ---
# description: a and b refer to each other.
# cpython: ">=3.6"
# features: [seeds]
# ---
a = []
b = [a]
a.append(b)
print(a, b, a[0][0] is a)
