# ---
# description: An object whose last name goes dies before the next prompt.
# cpython: ">=3.6"
# mode: repl
# features: [dealloc.order]
# ---
class D:
    def __del__(self):
        print('dead')

d = D()
e = d
del d
del e
x = D()
x = 5
print('end')
