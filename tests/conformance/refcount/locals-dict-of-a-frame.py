# ---
# description: Until 3.12 a function's frame has one dict that locals() fills; 3.13 makes a new one.
# cpython: ">=3.6"
# features: [refcount.frames]
# ---
import gc
import sys
def f(x):
    d = locals()
    print(sys.getrefcount(d), d is locals(), sorted(d))
    z = 5
    locals()
    print(sorted(d))
    d['new'] = 1
    del z
    print('new' in locals(), 'z' in d, sorted(d))
    return d
d = f(1)
print(sys.getrefcount(d), sorted(d))
def g():
    o = []
    locals()
    print(sys.getrefcount(o), [type(r).__name__ for r in gc.get_referrers(o)])
g()
def counts():
    a = 1
    yield locals()
    b = 2
    yield locals()
it = counts()
first, second = next(it), next(it)
print(first is second, first)
def outer():
    v = 1
    def inner():
        return v, locals()
    print(inner(), sorted(locals()))
outer()
def execs():
    exec('k = 1')
    print(locals())
execs()
