# ---
# description: Keeping one's own frame in a local makes a cycle.
# cpython: ">=3.6"
# features: [gc.cycles, refcount.frames]
# ---
import gc, sys
class D:
    def __del__(self): print('del')
def f():
    d = D()
    frame = sys._getframe()
gc.collect()
f()
print('returned')
gc.collect()
