# ---
# description: break leaves the inner loop only.
# cpython: ">=3.6"
# features: [statements]
# ---
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == j == 2:
            break
        print(i, j)
