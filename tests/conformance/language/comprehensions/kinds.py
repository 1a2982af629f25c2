# ---
# description: List, set, dict and generator comprehensions with conditions.
# cpython: ">=3.6"
# features: [comprehensions]
# ---
print([x * y for x in range(3) for y in range(x) if x != y], {x % 3 for x in range(10)}, {k: v for k, v in zip('ab', (1, 2))})
print([[j for j in range(i)] for i in range(4)], list(x for x in 'abc' if x > 'a'), [(a, b) for a, b in [(1, 2)]])
