# ---
# description: A chain evaluates each operand once and stops at the first false.
# cpython: ">=3.6"
# features: [expressions]
# ---
def v(x):
    print('v', x)
    return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(1 < 2 == 2 != 3, 1 < 3 > 2, 'a' < 'b' <= 'b')
