# ---
# description: The order of an OrderedDict, and how it is compared.
# cpython: ">=3.6"
# features: [modules.collections]
# ---
from collections import OrderedDict
od = OrderedDict((i, i) for i in range(8))
od.move_to_end(0)
od.move_to_end(5, last=False)
print(list(od), list(reversed(od)), od.popitem(), od.popitem(last=False))
print(list(od.items())[:2], list(od.values()), 3 in od, len(od), od.pop(3), od.get(3), od.setdefault(3, 'x'))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {'a': 1}, OrderedDict(a=1) != {'a': 1})
try:
    for k in od:
        od['new'] = 1
except RuntimeError as e:
    print(e)
for bad in (lambda: od.move_to_end('zz'), lambda: od.pop('zz'), OrderedDict().popitem):
    try:
        bad()
    except KeyError as e:
        print(e)
class Q(OrderedDict):
    pass
q = Q(a=1)
q.attr = 5
print(q.__dict__, list(q), q.copy() == q)
