# ---
# description: Removed slots are used again, and the order follows the table.
# cpython: ">=3.6"
# features: [containers.set]
# ---
s = {f'k{i}' for i in range(30)}
print(s)
for i in range(0, 30, 3): s.remove(f'k{i}')
s.add('zz'); s.add('yy')
print(s, set(s), s.copy() == s)
print(s - {'zz', 'k1', 'k2'}, s & {'k1', 'k2', 'q'}, s ^ {'k1', 'new'})
s -= {f'k{i}' for i in range(25)}
print(s)
print([hash(frozenset(range(n))) for n in range(8)], hash(frozenset('ab')))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: s.remove(99), lambda: set().pop(), lambda: {[]}, lambda: s | [1], lambda: s < 1,
          lambda: hash(s), lambda: s.update(1), lambda: set(1, 2), lambda: frozenset(x=1),
          lambda: {frozenset([1])} >= {frozenset([1])}, lambda: {1, 2} in {frozenset([1, 2])}):
    attempt(f)
