# ---
# description: The first object of a pool stands after the pool header and its own collector header.
# cpython: ">=3.6"
# features: [pymalloc.pools]
# ---
class S:
    __slots__ = ('a', 'b', 'c', 'd')
keep = [S() for _ in range(3000)]
offsets = {id(o) % 16384 for o in keep}
low = min(offsets)
print(low - 48, (max(offsets) - low) % 64, len(offsets))
