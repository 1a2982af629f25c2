# ---
# description: Constants of functions typed one after the other differ.
# cpython: ">=3.6"
# mode: repl
# features: [identity.constants]
# ---
def f(): return 1000

def g(): return 1000

f() is g()
f() is f()
def h():
    a = 'a b c'
    b = 'a b c'
    return a is b

h()
