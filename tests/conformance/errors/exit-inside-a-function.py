# ---
# description: sys.exit inside a function unwinds it.
# cpython: ">=3.6"
# features: [errors.exit]
# ---
import sys
class D:
    def __del__(self): print('del')
def f():
    d = D()
    try:
        sys.exit(2)
    finally:
        print('finally')
f()
