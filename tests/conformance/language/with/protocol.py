# ---
# description: Enter, exit, and an exit that swallows.
# cpython: ">=3.6"
# features: [with]
# ---
class M:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); return self.swallow
with M(1) as a, M(2) as b: print(a, b)
with M(3, True): raise ValueError('x')
try:
    with M(4), M(5): raise KeyError('k')
except KeyError: print('out')
def f():
    with M(6): return 'r'
print(f())
for i in range(2):
    with M(i): continue
