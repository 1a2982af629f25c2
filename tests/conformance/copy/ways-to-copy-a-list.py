# ---
# description: Slices, list(), copy() and * make shallow copies.
# cpython: ">=3.6"
# features: [copy.shallow]
# ---
a = [[1], [2]]
for b in (a[:], list(a), a.copy(), [*a], a + [], a * 1, [x for x in a]):
    print(b == a, b is a, b[0] is a[0])
