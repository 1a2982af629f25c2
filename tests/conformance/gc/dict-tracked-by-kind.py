# ---
# description: Which values make a dict tracked.
# cpython: ">=3.6"
# features: [gc.tracking]
# ---
import gc
class C: pass
print([gc.is_tracked({'k': v}) for v in (1, 'a', None, 1.5, object(), int, (1, 2), C, C(), [], {}, set(), len)])
print(gc.is_tracked({(1,): 1}), gc.is_tracked(dict(a=1)), gc.is_tracked({}.copy()), gc.is_tracked({1: []}.copy()))
