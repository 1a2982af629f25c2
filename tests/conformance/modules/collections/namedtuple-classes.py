# ---
# description: A named tuple is a tuple with names for its places.
# cpython: ">=3.9"
# features: [modules.collections]
# ---
from collections import namedtuple
import sys
P = namedtuple('P', 'x y')
p = P(1, 2)
print(p, p.x, p[1], P._fields, sys.getsizeof(p), sys.getsizeof((1, 2)), p._replace(x=5), p._asdict(), P._make([3, 4]))
print(P.__doc__, P.x.__doc__, P.__module__, P.__mro__, p == (1, 2), isinstance(p, tuple))
try:
    p.x = 1
except AttributeError as e:
    print(e)
for bad in ('1a', 'class', '_a', 'a a'):
    try:
        namedtuple('T', bad)
    except ValueError as e:
        print(e)
x = object()
n = sys.getrefcount(x)
p = P(x, x)
print(sys.getrefcount(x) - n)
print(namedtuple('D', 'a b c', defaults=[1, 2])(0), namedtuple('R', 'a a class', rename=True)._fields)
