# ---
# description: Once enough objects were made, an increment takes all young ones along.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
gc.collect()
keep = []
def trash(n):
    for i in range(n):
        l = []
        l.append(l)
trash(7)
found = []
rounds = 0
while not any(found):
    keep.append([[] for i in range(1000)])
    found.append(gc.collect(1))
    rounds += 1
print(rounds > 2, found[-1], sum(found))
trash(2)
print(gc.collect(1) in (0, 2), gc.collect(0) in (0, 2))
