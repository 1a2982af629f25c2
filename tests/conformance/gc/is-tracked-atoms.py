# ---
# description: Objects that hold nothing are never tracked.
# cpython: ">=3.6"
# features: [gc.tracking]
# ---
import gc
print([gc.is_tracked(x) for x in (1, 1.5, 'a', b'a', None, True, object(), range(3), int, (), 10 ** 30)])
