# ---
# description: A deep copy of a list of ints is a second buffer on the same ints.
# cpython: ">=3.6"
# features: [seeds]
# ---
import copy, sys
def function():
    x = list(range(100000))
    before = sys.getallocatedblocks()
    y = copy.deepcopy(x)
    print(sys.getallocatedblocks() - before < 10, x is y, x[50000] is y[50000])
    del x
    return y
y = function()
print(len(y), sys.getrefcount(y))
