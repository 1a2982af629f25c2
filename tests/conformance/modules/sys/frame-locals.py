# ---
# description: f_locals of a function's frame is a view that writes through (3.13+), before a dict.
# cpython: ">=3.6"
# features: [sys.frame]
# ---
import sys, gc
def f(a, b=2):
    c = [1]
    def g(): return c
    fr = sys._getframe()
    L = fr.f_locals
    print(type(L).__name__, sorted(L), len(L), L['a'], 'a' in L, 'zz' in L, L.get('zz', 5), L.get('b'))
    L['a'] = 10; print(a); L['c'] = [2]; print(c, g())
    L['new'] = 1; print(L['new'], 'new' in fr.f_locals, len(L), 'new' in locals())
    try: L['nope']
    except KeyError as e: print(repr(e))
    try: del L['a']
    except Exception as e: print(type(e).__name__, e)
    try: del L['new']
    except Exception as e: print(type(e).__name__, e)
    print(fr.f_locals is L, type(L.keys()).__name__, type(L.values()).__name__, type(L.items()).__name__, type(L.copy()).__name__, list(L)[:3])
    print(sys.getrefcount(c), sys.getrefcount(fr) , sys.getsizeof(L), L == dict(L), gc.is_tracked(L))
    L.update({'b': 7}); print(b, L.setdefault('b', 1), L.setdefault('q', 3))
f(1)
