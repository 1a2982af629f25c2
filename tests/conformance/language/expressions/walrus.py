# ---
# description: Assignment expressions bind in the enclosing scope.
# cpython: ">=3.8"
# features: [expressions]
# ---
print([y := 1, y + 1, (z := y * 10)], y, z)
total = 0
print([total := total + v for v in range(5)], total)
while (n := len(str(total))) < 3:
    total *= 10
print(n, total)
