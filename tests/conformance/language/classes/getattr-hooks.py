# ---
# description: __getattr__, __setattr__, __delattr__, __getattribute__.
# cpython: ">=3.6"
# features: [classes]
# ---
class A:
    def __getattr__(self, name): return 'missing ' + name
    def __setattr__(self, name, value):
        print('set', name)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('del', name)
        super().__delattr__(name)
a = A()
a.x = 1
print(a.x, a.y)
del a.x
print(a.x, hasattr(a, 'anything'))
