# ---
# description: property, and a descriptor with __get__, __set__ and __set_name__.
# cpython: ">=3.6"
# features: [classes]
# ---
class Positive:
    def __set_name__(self, owner, name): self.name = '_' + name; print(owner.__name__, name)
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if value < 0: raise ValueError('negative')
        setattr(obj, self.name, value)
class P:
    x = Positive()
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
p = P()
p.x = 3
p.double = 10
print(p.x, p.double, vars(p))
for action in ('p.x = -1', 'del p.double'):
    try:
        exec(action)
    except (ValueError, AttributeError) as e:
        print(e)
