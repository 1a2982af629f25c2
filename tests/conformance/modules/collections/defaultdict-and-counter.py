# ---
# description: A factory makes what is missing; a Counter counts.
# cpython: ">=3.6"
# features: [modules.collections]
# ---
from collections import defaultdict, Counter
import sys
d = defaultdict(list)
d['a'].append(1)
print(d, d.default_factory, d.copy(), d == {'a': [1]}, sys.getsizeof(defaultdict()), sys.getsizeof(d))
n = sys.getrefcount(d['a'])
x = d['a']
print(sys.getrefcount(x) - n)
c = Counter('abracadabra')
print(c, c.most_common(2), c['zz'], sorted(c.elements()), sys.getsizeof(Counter()))
print(Counter(a=3) + Counter(a=1, b=2), Counter(a=3) - Counter(a=1), Counter(a=1) | Counter(a=2), Counter(a=1) & Counter(a=2))
c.update('aa')
c.subtract(a=1)
print(c['a'], 'q' in c)
try:
    defaultdict(3)
except TypeError as e:
    print(e)
