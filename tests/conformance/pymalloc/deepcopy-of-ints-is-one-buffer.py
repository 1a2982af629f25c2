# ---
# description: Copying a list of ints deeply allocates the list only.
# cpython: ">=3.6"
# features: [pymalloc.count, copy.deep]
# ---
import sys, copy
big = list(range(100000))
copy.deepcopy([1000])
before = sys.getallocatedblocks()
c = copy.deepcopy(big)
print(sys.getallocatedblocks() - before < 10, sys.getsizeof(c) // 1000)
