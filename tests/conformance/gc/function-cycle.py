# ---
# description: A nested function that calls itself by name is a cycle through its cell.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
def outer():
    def inner(n):
        return n if n == 0 else inner(n - 1)
    return inner(3)
gc.collect()
outer()
print(gc.collect())
