# ---
# description: Sizes of the interpreter's own objects.
# cpython: ">=3.6"
# features: [sizeof.frames]
# ---
import sys
s = sys.getsizeof
def f(a, b, c):
    return sys._getframe()
def g():
    return sys._getframe()
print(s(f(1, 2, 3)) - s(g()), s(sys), s(super(list, [])))
try:
    1 / 0
except ZeroDivisionError as e:
    print(s(e), s(e.__traceback__))
