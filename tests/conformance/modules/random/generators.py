# ---
# description: Generators with a state of their own; states; what they refuse.
# cpython: ">=3.11"
# features: [random]
# ---
import random, sys, gc
random.seed(42)
print(random.random(), random.randint(1, 10), random.choice('abc'), random.getrandbits(70))
st = random.getstate()
print(len(st), st[0], len(st[1]), st[2], st[1][:3], st[1][-1])
a = [random.random() for _ in range(3)]
random.setstate(st)
print(a == [random.random() for _ in range(3)])
r = random.Random(7)
print(r.random(), r.gauss(0, 1), r.getstate()[2], r.normalvariate(), r.sample(range(100), 5))
l = list(range(10)); r.shuffle(l); print(l)
r2 = random.Random(7); print(r2.random(), r2.uniform(1, 2), r2.choices([1,2,3], k=5), r2.randrange(0, 100, 7))
print(sys.getsizeof(r), gc.is_tracked(r), type(r), random.Random.__mro__[0], r.VERSION)
class My(random.Random):
    def __init__(self): super().__init__(99); self.n = 0
m = My(); print(m.random(), m.n, m.__dict__)
s = random.SystemRandom(); print(0 <= s.random() < 1, 1 <= s.randint(1, 3) <= 3)
for f in (s.getstate, lambda: random.setstate((2, (), None)), lambda: random.setstate((3, (1,2), None)), lambda: random.choice([]), lambda: random.sample({1,2}, 1), lambda: random.sample([1], 5), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.shuffle((1,2)), lambda: random.seed([]), lambda: random.Random([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
random.seed('hello'); print(random.random()); random.seed(1.5); print(random.random()); random.seed(b'x'); print(random.random())
random.seed(-5); print(random.random()); random.seed(2**100); print(random.random())
random.seed(3); print(random.triangular(), random.betavariate(1,2), random.expovariate(1.5), random.gammavariate(2, 1), random.paretovariate(3), random.weibullvariate(1, 1.5), random.lognormvariate(0, 1))
random.seed(3); print(random.vonmisesvariate(1, 2))
print(random.randbytes(5))
