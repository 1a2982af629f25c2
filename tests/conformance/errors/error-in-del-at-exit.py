# ---
# description: An error in __del__ during shutdown is reported too.
# cpython: ">=3.6"
# features: [errors.unraisable]
# ---
class D:
    def __del__(self):
        raise ValueError('late')
d = D()
print('end')
