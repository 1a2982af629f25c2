import sys, gc
log = []
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class Sl:
    __slots__ = ('z', 'a', 'm')
s = Sl(); s.z = N('z'); s.a = N('a'); s.m = N('m')
del s
class O: pass
o = O(); o.a = N('a'); o.b = N('b'); o.c = N('c')
del o
class W(N):
    pass
w = W('self'); w.a = N('wa'); w.b = N('wb')
del w
# resurrection
keep = []
class R:
    def __del__(self): print('R del'); keep.append(self)
r = R(); del r
print(len(keep)); keep.clear()
print('cleared')
class Chain: pass
a = Chain(); a.x = N('x'); a.next = Chain(); a.next.x = N('x2'); a.next.next = Chain(); a.next.next.x = N('x3')
del a
class L(list):
    def __del__(self): print('L del', len(self))
l = L(); l.append(N('in list')); l.attr = N('attr')
del l
class D(dict): pass
d = D(); d['k'] = N('dv'); d.attr = N('dattr')
del d
class E(Exception): pass
e = E(N('arg')); e.attr = N('eattr'); del e
# class death
class Tmp:
    x = N('classattr')
del Tmp
print(gc.collect())
# cycles
class C: pass
c = C(); c.me = c; c.n = N('cyc'); del c
print(gc.collect())
for i in range(3):
    x = C(); x.me = x
del x
print(gc.collect())
o = O(); o.a = 1
print([type(x).__name__ for x in gc.get_referents(o)], gc.is_tracked(o), gc.is_tracked(o.__dict__))
print([type(x).__name__ for x in gc.get_referents(O)])
o.b = []
print(gc.is_tracked(o.__dict__))
d = o.__dict__
del o
print(d, sys.getsizeof(d))
d['zz'] = 3
print(d, sys.getsizeof(d))
o = O(); o.__dict__ = {'q': 1}; print(o.q, vars(o)); o.r = 2; print(vars(o))
o = O(); o.a=1; d = o.__dict__; d['new'] = 5; print(o.new, sys.getsizeof(d)); d.clear(); print(vars(o)); o.a = 2; print(vars(o), d)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def dd(): o.__dict__ = 5
t(dd)
def ddel(): del o.__dict__
t(ddel)
print(vars(o))
o = O()
for i in range(35): setattr(o, 'k%d' % i, i)
print(sys.getsizeof(o), sys.getsizeof(o.__dict__), len(vars(o)))
class Many: pass
ids = [Many() for _ in range(40)]
print(sys.getsizeof(vars(ids[0])), sys.getsizeof(vars(ids[-1])))
x = Many(); x.p = 1; x.q = 2; print(sys.getsizeof(vars(x)))
class P: pass
p = P(); p.a = 1; p.__class__ = O; print(type(p).__name__, p.a, p.__dict__)
def cl(): p.__class__ = int
t(cl)
def cl2(): p.__class__ = Sl
t(cl2)
print(P.__name__); P.__name__ = 'QQ'; print(P, P.__qualname__)
class M:
    def f(self): return 1
m = M()
M.f = lambda self: 2
print(m.f()); M.g = 3; print(m.g); del M.g
t(lambda: m.g)
M.__len__ = lambda self: 9
print(len(m)); del M.__len__
t(lambda: len(m))
M.__add__ = lambda s, o: 'added'
class MM(M): pass
print(MM() + 1); 
class Y: pass
class Z1: pass
class ZZ(Y): pass
ZZ.__bases__ = (Z1,)
print(ZZ.__mro__)
import weakref
r = weakref.ref(m, lambda r: print('cb'))
print(r() is m, weakref.getweakrefcount(m), weakref.getweakrefcount(M)); del m
print(r())
