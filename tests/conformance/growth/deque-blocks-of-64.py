# ---
# description: A deque grows by blocks of 64 places and starts in the middle of one.
# cpython: ">=3.6"
# features: [growth.deque]
# ---
from collections import deque
import sys
d = deque()
last = 0
for i in range(400):
    d.append(i)
    if sys.getsizeof(d) != last:
        last = sys.getsizeof(d)
        print(len(d), last)
while d:
    d.popleft()
    if sys.getsizeof(d) != last:
        last = sys.getsizeof(d)
        print(len(d), last)
print(sys.getsizeof(deque(range(100))), sys.getsizeof(deque(range(100), 10)))
class D(deque):
    pass
print(sys.getsizeof(D()), sys.getsizeof(iter(d)), sys.getsizeof(reversed(d)))
