# ---
# description: The holders of a class are its own descriptors, its mro and the module.
# cpython: ">=3.6"
# features: [refcount.classes, gc.referrers]
# ---
import gc
class E:
    pass
print(sorted(type(r).__name__ for r in gc.get_referrers(E)))
