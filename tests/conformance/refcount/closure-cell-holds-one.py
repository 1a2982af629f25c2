# ---
# description: A captured variable lives in a cell, held by the functions that use it.
# cpython: ">=3.6"
# features: [refcount.functions]
# ---
import sys
def make(x):
    def read():
        return sys.getrefcount(x)
    def peek():
        return x
    return read, peek
o = object()
before = sys.getrefcount(o)
read, peek = make(o)
print(before, sys.getrefcount(o), read())
cell = read.__closure__[0]
print(cell is peek.__closure__[0], cell.cell_contents is o, sys.getrefcount(cell))
del read, peek, cell
print(sys.getrefcount(o))
