# ---
# description: A metaclass that refuses a call is shown between the lines of the call.
# cpython: ">=3.6"
# features: [errors.traceback]
# ---
class Meta(type):
    def __call__(cls, *a):
        raise TypeError('no instances')
class K(metaclass=Meta): pass
K(1,
  2,
  3, 4)
