# ---
# description: An __init__ that ran for a new instance and is then called by name returns None.
# cpython: ">=3.6"
# mode: script
# features: [refcount.calls]
# ---
import sys


class Loud:
    def __init__(self):
        self.number = 3

    def __del__(self):
        print("del", self.number)


for i in [1, 2, 3]:
    v = Loud()


def again(a):
    print(Loud.__init__(a), sys.getrefcount(v))


again(v)
again(v)
del v
