# ---
# description: Type parameters and aliases inside a class look its variables up first, functions do not.
# cpython: ">=3.12"
# features: [generics.scopes]
# ---
x = 'global'


def make(y):
    class C[T]:
        x = 'class'
        y = 'class y'

        def method[U: x](self):
            return x, y, U.__bound__

        type Alias[V: y] = (x, y, V, T)
        type Lazy = z
        z = 'set later'

    return C


C = make('function y')
print(C().method())
print(C.Alias.__value__[:2], C.Alias.__type_params__[0].__bound__)
print(C.Lazy.__value__)
C.z = 'cached'
print(C.Lazy.__value__)
type Missing = undefined
try:
    Missing.__value__
except NameError as error:
    print(error)
undefined = 5
print(Missing.__value__)
for text in (
    *('def f[T, T](): pass', 'class C[T: (yield)]: pass', 'type X = (y := 1)', 'type X[T] = await y'),
    *('def f[*T: int](): pass', 'def f[**P: (int, str)](): pass', 'def f[](): pass'),
):
    try:
        exec(text)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
