# ---
# description: An instance refers to its values and its class.
# cpython: ">=3.6"
# features: [gc.referents]
# ---
import gc
def names(o):
    return sorted(type(x).__name__ for x in gc.get_referents(o))
class P: pass
class S: __slots__ = ('x',)
p = P()
p.x = [1]
s = S()
s.x = [1]
print(names(p), names(s))
p.__dict__
print(names(p))
class L(list): pass
l = L([1.5])
l.a = 'x'
print(names(l))
