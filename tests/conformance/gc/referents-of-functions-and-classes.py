# ---
# description: What functions, methods, cells, modules and classes refer to.
# cpython: ">=3.6"
# features: [gc.referents]
# ---
import gc, sys
def names(o):
    return sorted(type(x).__name__ for x in gc.get_referents(o))
def make(l):
    return lambda d=1: l
f = make([])
class P:
    def m(self): pass
    @property
    def p(self): pass
print(names(f), names(make))
print(names(f.__closure__[0]), names(f.__code__), names(P().m), names(P))
print(names(P.__dict__['p']), names(sys))
