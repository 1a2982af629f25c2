# ---
# description: The last shown value stays in _ and keeps its object alive.
# cpython: ">=3.6"
# mode: repl
# features: [refcount.names]
# ---
import sys
class D:
    def __del__(self):
        print('del')

D() and None
x = D()
x and 1
a = []
a
sys.getrefcount(a)
5
sys.getrefcount(a)
None
_
