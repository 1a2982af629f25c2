# ---
# description: setdefault, pop and items skip the dead.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import weakref
class C: pass
d = weakref.WeakValueDictionary()
c = C()
print(d.setdefault('k', c) is c, d.setdefault('k', C()) is c, [k for k, v in d.items()], d.pop('k') is c, len(d))
d['x'] = C()
print(len(d))
try:
    d['x']
except KeyError as e:
    print('KeyError', e)
