# ---
# description: Objects of the compiler wait in the free lists when a program starts.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
import sys


def make():
    class Empty:
        pass

    return Empty


def blocks(function):
    before = sys.getallocatedblocks()
    result = function()
    return sys.getallocatedblocks() - before


print(blocks(make), blocks(make))
