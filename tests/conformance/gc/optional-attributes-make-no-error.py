# ---
# description: hasattr and getattr with a default make no exception for an attribute that is missing.
# cpython: ">=3.6"
# features: [gc.counts]
# ---
import gc

gc.disable()


class Plain:
    pass


def count(what, *args):
    gc.collect()
    before = gc.get_count()[0]
    what(*args)
    return gc.get_count()[0] - before


p = Plain()
print(count(hasattr, p, 'missing') == count(hasattr, p, '__class__'))
print(count(hasattr, Plain, 'missing') == count(hasattr, Plain, '__name__'))
print(count(getattr, p, 'missing', None) == count(getattr, p, '__class__', None))
