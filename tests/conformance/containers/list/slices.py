# ---
# description: Slice reading, assignment and deletion.
# cpython: ">=3.6"
# features: [containers.list]
# ---
l = list(range(10))
l[2:5] = ['x']; print(l)
l[::3] = 'abc'; print(l)
del l[1:3], l[-1]; print(l)
l[1:1] = [7, 8]; print(l, l[::-1], l[-3:], l[5:2])
try: l[::2] = [1]
except ValueError as e: print(e)
