# ---
# description: Copies of namespaces and of iterators; a namespace from a mapping.
# cpython: ">=3.6"
# features: [copy]
# ---
import types, copy, gc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
N = types.SimpleNamespace
n = N(a=[1], b=2)
c, d = copy.copy(n), copy.deepcopy(n)
print(c, d, c.a is n.a, d.a is n.a, n == c, n.__reduce__())
t(lambda: N({'a': 1}, b=2)); t(lambda: N([('x', 1)])); t(lambda: N({1: 2})); t(lambda: N(5)); t(lambda: N({}, {}))
class M(N): pass
t(lambda: M(x=1)); t(lambda: copy.copy(M(x=1)))
n.me = n; print(n, copy.deepcopy(n).me is n)
m = map(abs, [-1, -2]); next(m); print(list(copy.copy(m)), list(m), [type(x).__name__ for x in map(abs, []).__reduce__()])
print(list(copy.copy(filter(None, [0, 1]))), list(copy.copy(zip('ab', [1, 2]))), list(copy.deepcopy(enumerate('ab'))), list(copy.copy(iter('aé€'))))
t(lambda: gc.get_objects('a')); t(lambda: gc.set_threshold()); t(lambda: gc.set_threshold(1, 2, 3, 4))
print(vars(N(a=1)), N(a=1).__dict__)
t(lambda: setattr(N(), '__dict__', {}))
