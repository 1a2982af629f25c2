# ---
# description: getsizeof calls __sizeof__ and adds the collector's header.
# cpython: ">=3.6"
# features: [sizeof.protocol]
# ---
import sys
class Big:
    def __sizeof__(self):
        return 1000
class Bare:
    __slots__ = ()
    def __sizeof__(self):
        return 1000
print(sys.getsizeof(Big()) - 1000, sys.getsizeof(Bare()) - 1000)
print([].__sizeof__(), sys.getsizeof([]) - [].__sizeof__(), sys.getsizeof(1) - (1).__sizeof__())
class Wrong:
    def __sizeof__(self):
        return 'text'
print(sys.getsizeof(Wrong(), 'default'))
try:
    sys.getsizeof(Wrong())
except TypeError as e:
    print(e)
