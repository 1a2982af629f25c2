# ---
# description: A weak reference and a proxy have one size.
# cpython: ">=3.6"
# features: [sizeof.weakref]
# ---
from sys import getsizeof as s
import weakref
class C: pass
c = C()
print(s(weakref.ref(c)), s(weakref.proxy(c)), s(c))
