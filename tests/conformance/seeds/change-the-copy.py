# ---
# description: Rebinding leaves the other name alone; changing in place does not.
# cpython: ">=3.6"
# features: [seeds]
# ---
import copy
a = 5
b = a
b += 1
print(a, b)
l = [1, [2]]
m, n = l, copy.deepcopy(l)
m[1].append(3)
print(l, m, n)
