# ---
# description: Methods that dataclass writes, also with slots.
# cpython: ">=3.10"
# features: [modules.dataclasses]
# ---
import sys, gc
from dataclasses import *
@dataclass
class P:
    x: int
    y: int = 0
p = P(1); print(p, p == P(1, 0), p != P(2), sys.getsizeof(p), p.__dict__, P.__doc__)
try: P()
except TypeError as e: print(e)
try: P(1, 2, 3)
except TypeError as e: print(e)
try: hash(p)
except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: list = field(default_factory=list, compare=False, repr=False)
f = F(1); print(f, hash(f) == hash(F(1)), f < F(2), sorted([F(3), F(1)]))
try: f.a = 2
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del f.a
except FrozenInstanceError as e: print(e)
print(asdict(p), astuple(p), replace(p, y=9), [x.name for x in fields(P)], is_dataclass(P), is_dataclass(3))
try:
    @dataclass
    class B: x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class B2:
        x: int = 1
        y: int
except TypeError as e: print(e)
@dataclass
class C(P):
    z: str = 'q'
    def __post_init__(self): self.w = self.x * 2
print(C(1, 2), C(1).w)
o = object(); n = sys.getrefcount(o); q = P(o, o); print(sys.getrefcount(o) - n); del q; print(sys.getrefcount(o) - n)
if sys.version_info >= (3, 10):
    @dataclass(slots=True)
    class S:
        x: int
        y: int = 5
    s = S(1); print(s, sys.getsizeof(s), hasattr(s, '__dict__'), S.__slots__, S.__match_args__)
    try: s.z = 1
    except AttributeError as e: print(e)
    @dataclass(kw_only=True)
    class K: a: int
    print(K(a=1))
    try: K(1)
    except TypeError as e: print(e)
M = make_dataclass('M', [('x', int), ('y', int, field(default=5))]); print(M(1))
@dataclass
class N:
    val: int
    next: 'N' = None
a = N(1); a.next = a; print(a); del a; print(gc.collect() >= 2)
print(type(P.__init__), P.__init__.__qualname__, P.__eq__.__name__)
