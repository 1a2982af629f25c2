# ---
# description: What the collector sees inside built-in containers.
# cpython: ">=3.6"
# features: [gc.referents]
# ---
import gc
def names(o):
    return sorted(type(x).__name__ for x in gc.get_referents(o))
print(names([1, 'a', []]), names((1, [])), names({1: 2}), names({'k': [1]}), names({(1,)}), names(1))
print(names(slice(1, 2, [])), names(iter([1])), names(enumerate([])), names({}.keys()))
