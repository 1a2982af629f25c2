# ---
# description: An OrderedDict has a node for each key and a table of nodes.
# cpython: ">=3.6"
# features: [growth.ordereddict]
# ---
from collections import OrderedDict
import sys
od = OrderedDict()
print(sys.getsizeof(od))
for i in range(50):
    od[i] = i
    print(sys.getsizeof(od), end=' ')
print()
while od:
    od.popitem(last=False)
print(sys.getsizeof(od))
od.clear()
print(sys.getsizeof(od))
