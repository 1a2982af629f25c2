# ---
# description: Operators, containers and calls reach special methods of the class.
# cpython: ">=3.6"
# features: [classes]
# ---
class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f'V{self.c}'
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __iter__(self): return iter(self.c)
    def __bool__(self): return any(self.c)
    def __neg__(self): return self * -1
    def __call__(self, x): return x in self.c
v = V(1, 2)
print(v + V(3, 4), v * 2, 3 * v, v == V(1, 2), v != V(1, 2), len({v, V(1, 2)}), len(v), v[1], v[:1], [*v], bool(V(0)), -v, v(2))
