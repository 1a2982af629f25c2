# ---
# description: The count is of tracked objects, whether their blocks are new or not.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
def delta(make):
    kept = [None] * 20
    gc.collect()
    a = gc.get_count()[0]
    for i in range(20):
        kept[i] = make()
    b = gc.get_count()[0]
    kept.clear()
    c = gc.get_count()[0]
    return b - a, c - a
class P:
    pass
class S:
    __slots__ = ()
def f():
    pass
print('list', delta(list), delta(lambda: []))
print('dict', delta(dict), delta(lambda: {}), delta(lambda: {'a': 1}))
print('set', delta(set), delta(frozenset))
print('tuple', delta(lambda: (1, f)), delta(lambda: (f, f)))
print('instance', delta(P), delta(S), delta(object))
print('method', delta(lambda: [].append), delta(lambda: P().__init__))
print('iter', delta(lambda: iter([])), delta(lambda: iter(())), delta(lambda: iter({})))
print('int', delta(lambda: 10 ** 6), delta(lambda: 1.5), delta(lambda: 'ab' * 5), delta(lambda: range(5)))
print('exception', delta(ValueError), delta(lambda: slice(1)))
