# ---
# description: Defaults are evaluated where def stands.
# cpython: ">=3.6"
# features: [functions]
# ---
def v(x):
    print('default', x)
    return x
def f(a=v(1), *, b=v(2)):
    return a, b
print(f(), f(9))
print(f.__defaults__, f.__kwdefaults__)
