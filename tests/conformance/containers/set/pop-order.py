# ---
# description: pop takes from the start of the table.
# cpython: ">=3.6"
# features: [containers.set]
# ---
s = set(range(5))
print([s.pop() for _ in range(3)], s)
s = {10, 20, 30}
print(s.pop(), s)
