# ---
# description: getattr, setattr, hasattr, delattr, vars, dir, callable.
# cpython: ">=3.6"
# features: [builtins]
# ---
class C:
    k = 1
    def m(self): pass
c = C()
setattr(c, 'x', 5)
print(getattr(c, 'x'), getattr(c, 'none', 'default'), hasattr(c, 'k'), vars(c), callable(c.m), callable(c), [n for n in dir(c) if n[0] != '_'])
delattr(c, 'x')
print(vars(c))
