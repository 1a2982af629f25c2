# ---
# description: Ids kept in a list are themselves ints that take freed blocks.
# cpython: ">=3.6"
# features: [freelist.int]
# ---
def f(n):
    ids = []
    a = n + 1
    for _ in range(4):
        ids.append(id(a))
        a = n + 1
    return len(set(ids))
print(f(10 ** 6))
