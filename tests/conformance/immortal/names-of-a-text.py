# ---
# description: Names in a source text never die (3.12+); strings that only look like names may.
# cpython: ">=3.12"
# features: [immortal]
# ---
import sys


def quux(param):
    local = 1
    return param.attribute


class Klass:
    field = 1


r = dict(keyword=1)
names = ['quux', 'param', 'local', 'attribute', 'Klass', 'field', 'keyword']
print([sys.getrefcount(name) > 1 << 31 for name in names])
print(sys.getrefcount('unnamed') > 1 << 31)
print(sys.getrefcount(quux.__name__) > 1 << 31, sys.getrefcount(Klass.__qualname__) > 1 << 31)
