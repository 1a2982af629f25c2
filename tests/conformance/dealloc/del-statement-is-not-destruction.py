# ---
# description: del removes a name; the object dies with its last reference.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __del__(self): print('dead')
a = D()
b = a
del a
print('a deleted')
b = None
print('b rebound')
