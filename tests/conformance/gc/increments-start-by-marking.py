# ---
# description: After a full collection the first increments only mark what is alive.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
def trash(n):
    for i in range(n):
        l = []
        l.append(l)
gc.collect()
trash(5)
print(gc.collect(1))
trash(3)
print(gc.collect(1), gc.collect(1))
print(gc.collect(0), gc.collect(0))
trash(4)
print(gc.collect(2), gc.collect())
