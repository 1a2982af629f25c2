# ---
# description: What a finalizer finds in the module at exit.
# cpython: ">=3.6"
# features: [dealloc.exit]
# ---
class D:
    def __del__(self):
        print('first' in globals(), first is None if 'first' in globals() else '-', last is None)
first = 'set before'
d = D()
last = 'set after'
