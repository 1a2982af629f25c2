import sys
def r(n): return r(n + 1)
try: r(0)
except RecursionError as e: print(e)
d = 0
def cnt():
    global d
    d += 1
    cnt()
try: cnt()
except RecursionError: print(d)
class A:
    def __init__(self, n):
        if n: self.c = A(n - 1)
a = A(100); print('built')
class B:
    def __repr__(self): return repr(self)
try: repr(B())
except RecursionError as e: print(e)
class E_:
    def __eq__(self, o): return self == o
try: E_() == 1
except RecursionError as e: print(e)
class G:
    def __getattr__(self, n): return getattr(self, n + 'x')
try: G().a
except RecursionError as e: print(e)
l = []
for i in range(300): l = [l]
print(len(repr(l)))
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return sorted([N(1), N(2)]) < o
try: sorted([N(1), N(2)])
except RecursionError as e: print(e)
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(300)))
try: list(gen(2000))
except RecursionError as e: print(e)
print(len(list(map(lambda x: x, range(1000)))))
def fact(n): return 1 if n == 0 else n * fact(n - 1)
print(fact(900) % 1000007)
sys.setrecursionlimit(3000)
print(fact(2500) % 1000007)
