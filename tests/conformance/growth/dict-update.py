# ---
# description: update and | with a larger dict.
# cpython: ">=3.9"
# features: [growth.dict]
# ---
import sys
s = sys.getsizeof
big = {i: i for i in range(50)}
d = {}
d.update(big)
print(s(big), s(d))
e = {'a': 1}
e.update(big)
print(s(e), s(big | {'a': 1}), s({'a': 1} | big))
f = {}
f.update([(i, i) for i in range(50)])
f.update(x=1)
print(s(f))
