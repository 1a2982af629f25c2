# ---
# description: Containers that may hold anything are tracked from the start.
# cpython: ">=3.6"
# features: [gc.tracking]
# ---
import gc
class C: pass
class S: __slots__ = ()
def f(): pass
def g(): yield
print([gc.is_tracked(x) for x in ([], set(), frozenset([1]), C(), S(), C, f, C().__init__, g(), iter([]), len, slice(1), ValueError())])
