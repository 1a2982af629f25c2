# ---
# description: Where names are looked up and bound.
# cpython: ">=3.6"
# features: [scopes]
# ---
x = 'global'
def f():
    x = 'f'
    def g():
        nonlocal x
        x = 'changed by g'
    def h():
        global x
        x = 'changed by h'
    g(); h()
    return x
print(f(), x)
def use_before():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
use_before()
def free():
    def inner(): return y
    try: inner()
    except NameError as e: print(e)
    y = 1
    return inner()
print(free())
