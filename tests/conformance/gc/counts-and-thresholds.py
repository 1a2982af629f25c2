# ---
# description: There are two thresholds; the counts are of the young, the visited and the pending.
# cpython: "==3.14.0"
# features: [gc.incremental]
# ---
import gc
gc.disable()
print(gc.get_threshold())
gc.collect()
print(gc.get_count())
for i in range(3):
    gc.collect(0)
print(gc.get_count())
gc.collect(1)
print(gc.get_count())
gc.set_threshold(100, 7)
print(gc.get_threshold())
gc.set_threshold(100, 7, 5)
print(gc.get_threshold())
gc.set_threshold(50)
print(gc.get_threshold())
gc.set_threshold(100000, 10)
keep = []
while gc.get_count()[1] != 0:
    keep.append([[] for j in range(1000)])
    gc.collect(1)
print(gc.get_count())
gc.collect(0)
print(gc.get_count())
gc.collect()
print(gc.get_count())
