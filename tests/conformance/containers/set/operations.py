# ---
# description: The algebra of sets.
# cpython: ">=3.6"
# features: [containers.set]
# ---
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a.isdisjoint({9}), a.union([7], (8,)), {1} == frozenset([1]), a.issuperset([1]))
a.add(9); a.discard(100); a.remove(1); a.update('x'); a &= {2, 9}; print(a)
try: a.remove(100)
except KeyError as e: print(e)
