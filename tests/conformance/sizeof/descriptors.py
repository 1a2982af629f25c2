# ---
# description: Sizes of the descriptors found on built-in types.
# cpython: ">=3.6"
# features: [sizeof.functions]
# ---
from sys import getsizeof as s
class S1:
    __slots__ = ('a',)
print(s(S1.a), s(int.__add__), s((1).__add__), s(type.__dict__['__mro__']), s(dict.fromkeys))
