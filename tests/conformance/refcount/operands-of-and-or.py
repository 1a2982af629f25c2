# ---
# description: "`and` and `or` test a copy of their operand, which counts; before 3.12 the operand itself."
# cpython: ">=3.8"
# features: [refcount.operands]
# ---
import sys
class K:
    def __init__(self, value):
        self.value = value
    def __bool__(self):
        print('bool', sys.getrefcount(self))
        return self.value
def h(k):
    print('values')
    a = k and 1
    a = k or 1
    a = k and k and k
    a = K(True) and 5
    a = K(False) and 5
    print('tests')
    if k and 1: pass
    if k: pass
    while not k: break
    a = not k
    if (y := k) and 2: pass
    return y or 3
h(K(True))
h(K(False))
class E:
    def __bool__(self):
        raise ValueError(sys.getrefcount(self))
e = E()
for i in range(3):
    try:
        e and 1
    except ValueError as exc:
        print(exc, sys.getrefcount(e))
class L:
    def __len__(self):
        print('len', sys.getrefcount(self))
        return 0
empty = L()
print(empty or [], bool(empty), sys.getrefcount(empty))
