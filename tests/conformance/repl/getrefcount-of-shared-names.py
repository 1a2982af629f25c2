# ---
# description: Aliases at the prompt.
# cpython: ">=3.6"
# mode: repl
# features: [refcount.names]
# ---
from sys import getrefcount
a = [1, 2, 3]
getrefcount(a)
b = a
getrefcount(a)
c = [a, a]
getrefcount(a)
def f(x):
    return getrefcount(x)

f(a)
f([])
