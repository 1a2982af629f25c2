# ---
# description: An object whose __init__ raised still dies, with __del__.
# cpython: ">=3.6"
# features: [dealloc.finalizers]
# ---
class D:
    def __init__(self):
        self.partial = True
        raise ValueError('no')
    def __del__(self):
        print('del', self.partial)
try:
    D()
except ValueError as e:
    print('caught', e)
print('end')
