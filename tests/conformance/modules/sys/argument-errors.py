# ---
# description: What the functions of sys say of wrong arguments.
# cpython: ">=3.8"
# features: [sys.arguments]
# ---
import sys

def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)

for value in 2 ** 40, -2 ** 70, 'x', 1.5, None:
    attempt(sys.setrecursionlimit, value)
    attempt(sys._getframe, value)
attempt(sys.setswitchinterval, 'x')
attempt(sys.setswitchinterval, -1)
attempt(sys.setrecursionlimit, 0)
attempt(sys.setrecursionlimit)
attempt(sys.intern, 5)
attempt(sys.intern)
attempt(sys.getrefcount)
attempt(sys.getsizeof)
attempt(sys.getsizeof, 1, 2, 3)
attempt(sys._getframe, 1, 2)
attempt(sys.exc_info, 1)

class Text(str):
    pass

class Sized:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        if self.size is None:
            raise KeyError('size')
        return self.size

attempt(sys.intern, Text('x'))
for size in -1, 'x', None, 2 ** 70:
    attempt(sys.getsizeof, Sized(size))
    attempt(sys.getsizeof, Sized(size), 7)
