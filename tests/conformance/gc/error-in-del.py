# ---
# description: An error in __del__ is reported and ignored.
# cpython: ">=3.6"
# features: [gc.finalizers]
# ---
class N:
    def __del__(self):
        raise ValueError('from del')
n = N()
del n
print('goes on')
