# ---
# description: Operands, arguments and displays are evaluated from left to right.
# cpython: ">=3.6"
# features: [expressions]
# ---
def v(x):
    print(x, end=' ')
    return x
v(1) + v(2) * v(3)
f = lambda *a, **k: print('call')
f(v('a'), *[v('b')], k=v('c'), **{'m': v('d')})
{v('k1'): v('v1'), v('k2'): v('v2')}
x = [0, 0]
x[v(0)], x[v(1)] = v(8), v(9)
print(x)
