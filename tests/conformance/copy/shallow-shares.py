# ---
# description: copy.copy makes a new outer container with the same elements.
# cpython: ">=3.6"
# features: [copy.shallow]
# ---
import copy
a = [1, [2, 3], {'k': []}]
b = copy.copy(a)
print(b == a, b is a, [x is y for x, y in zip(a, b)])
b[1].append(4)
b[0] = 'changed'
print(a, b)
