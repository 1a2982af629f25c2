# ---
# description: ChainMap, UserDict, UserList and abstract classes of containers.
# cpython: ">=3.7"
# features: [modules.collections]
# ---
from collections import ChainMap, UserDict, UserList
from collections.abc import Mapping, Sequence, Iterable, Hashable, MutableMapping
m = ChainMap({'a': 1}, {'b': 2, 'a': 0})
print(m, m['a'], m['b'], len(m), sorted(m), m.new_child({'c': 3}), 'z' in m)
u = UserDict(a=1)
u['b'] = 2
ul = UserList([3, 1, 2])
ul.sort()
print(u, len(u), u.get('z'), ul, ul + [1], ul[0:2], 1 in ul)
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(3, Iterable), isinstance([], Hashable), issubclass(dict, MutableMapping))
class M(Mapping):
    def __init__(self, d):
        self._d = d
    def __getitem__(self, k):
        return self._d[k]
    def __iter__(self):
        return iter(self._d)
    def __len__(self):
        return len(self._d)
mm = M({'a': 1})
print(list(mm.items()), mm.get('b', 3), 'a' in mm, mm == {'a': 1}, list(mm.keys()), list(mm.values()))
