# ---
# description: What collect() returns for several kinds of cycles.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class P: pass
class S: __slots__ = ('me',)
def times(make, n=10):
    gc.collect()
    for _ in range(n):
        make()
    return gc.collect()
def plain():
    p = P(); p.me = p
def pair():
    p = P(); q = P(); p.o = q; q.o = p
def slots():
    s = S(); s.me = s
def lst():
    l = []; l.append(l)
def dct():
    d = {}; d['me'] = d
def touched():
    p = P(); p.me = p; p.__dict__
def tree():
    l = [[], {}, (1, []), set()]; l.append(l)
for f in (plain, pair, slots, lst, dct, touched, tree):
    print(f.__name__, times(f))
