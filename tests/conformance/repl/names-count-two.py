# ---
# description: At the prompt a literal is held by its name only.
# cpython: ">=3.6"
# mode: repl
# features: [refcount.literals]
# ---
import sys
a = 123456
sys.getrefcount(a)
b = 3.25
sys.getrefcount(b)
s = 'not an identifier'
sys.getrefcount(s)
t = (1, 2, 'x y')
sys.getrefcount(t)
sys.getrefcount([])
sys.getrefcount(234567)
