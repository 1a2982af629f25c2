# ---
# description: Rows made by repetition are one row.
# cpython: ">=3.6"
# features: [copy.shallow]
# ---
import copy
grid = [[0] * 3] * 3
grid[0][0] = 1
print(grid)
deep = copy.deepcopy(grid)
deep[1][1] = 2
print(deep, deep[0] is deep[1])
good = [[0] * 3 for _ in range(3)]
good[0][0] = 1
print(good)
