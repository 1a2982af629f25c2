# ---
# description: What deques do, and what they say when they cannot.
# cpython: ">=3.6"
# features: [modules.collections]
# ---
from collections import deque
d = deque('abc', maxlen=2)
print(d, d.maxlen)
d.append('z')
print(d)
d = deque([1, 2, 3])
print(d + deque([4]), d * 2, d == deque([1, 2, 3]), d < deque([2]), d > deque([1, 2]))
d.insert(1, 'x')
print(d)
d.remove('x')
d.reverse()
print(d)
del d[0]
d[0] = 9
print(d, 9 in d, d.index(9), d.count(9), list(reversed(d)))
d.extendleft('uv')
d.rotate(2)
print(d, d.copy())
for bad in (deque().pop, deque().popleft, lambda: d.remove(5), lambda: d[99], lambda: deque(maxlen=-1), lambda: d + [1]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
it = iter(d)
next(it)
d.append(1)
try:
    next(it)
except RuntimeError as e:
    print(e)
