# ---
# description: Listing the program's own names and deleting them.
# cpython: ">=3.6"
# features: [seeds]
# ---
import gc
def own_names():
    return [k for k, v in globals().items() if not k.startswith('_') and type(v).__name__ not in ('module', 'function')]
List = [1, 2, 3]
num = 6
print(own_names())
for name in own_names():
    del globals()[name]
print(own_names(), gc.collect() >= 0)
