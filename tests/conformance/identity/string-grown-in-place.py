# ---
# description: A local string with one reference may be resized in place.
# cpython: ">=3.6"
# features: [identity.same]
# ---
def f(n):
    s = 'x'
    for i in range(n):
        s += 'y'
    return s
print(len(f(100)), f(3))
def g():
    s = ''.join(['a', 'b'])
    t = s
    s += 'c'
    return s is t, s, t
print(g())
