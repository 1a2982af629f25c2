# ---
# description: A running frame is not among the referrers.
# cpython: ">=3.6"
# features: [gc.referrers]
# ---
import gc
def f():
    local = ['x']
    return [type(r).__name__ for r in gc.get_referrers(local)]
print(f())
