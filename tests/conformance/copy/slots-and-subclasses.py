# ---
# description: Slots and subclasses of list and dict copy with their extras.
# cpython: ">=3.6"
# features: [copy.instances]
# ---
import copy
class S:
    __slots__ = ('a', 'b')
s = S()
s.a = [1]
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, hasattr(t, 'b'))
class L(list): pass
l = L([1, [2]])
l.tag = ['t']
m = copy.deepcopy(l)
print(m, type(m).__name__, m.tag, m.tag is l.tag, m[1] is l[1])
