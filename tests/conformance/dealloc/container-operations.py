# ---
# description: What each operation of a container releases, and in which order.
# cpython: ">=3.6"
# features: [dealloc.containers]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, end=' ')
def make(n): return [D(i) for i in range(n)]
l = make(4); l[1:3] = [5]; print('|'); del l; print('|')
l = make(5); del l[::2]; print('|'); l.clear(); print('|')
l = make(3); l *= 0; print('|')
l = make(3); l[::2] = [0, 0]; print('|'); del l; print('|')
l = make(3); l.pop(); print('|'); l.remove(l[0]); print('|'); del l[0]; print('|')
l = make(5); l = l[1:3]; print('|'); l = None; print('|')
d = {i: D(i) for i in range(4)}; d[1] = 0; print('|'); del d[0]; print('|'); d.popitem(); print('|')
d.clear(); print('|')
d = dict(a=D('a'), b=D('b')); d.update(a=1); print('|'); d = None; print('|')
s = {D(0)}; s.clear(); print('|'); s = {D(1)}; s.pop(); print('|')
it = iter(make(2)); print(next(it).n); list(it); print('|')
