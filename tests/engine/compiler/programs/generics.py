"""Type parameters and aliases."""


def plain[T](a: T) -> T:
    x: T = a
    return x


def defaults[T: int, *Ts, **P](a: T, b=1, *, c=2, d: P = 3) -> Ts:
    return T, a, b


def only_defaults[T](a=[]):
    pass


def keyword_defaults[T](*, a=1):
    pass


@plain
@defaults
async def coroutine[T = int, *U = *tuple[int], **V = [int]](a: T):
    """Doc."""
    await a
    return T


class A[T]:
    x: T

    def method[U: (int, str)](self, a: T, b: U) -> x:
        return __class__, T, U

    type Alias = list[x]
    type Generic[V: x] = dict[V, x, T]


@plain
class B[T: x, *Ts, **P](A[T], metaclass=type):
    """Doc."""

    y = T

    def f(self):
        self.z = T
        return super().f()


def outer():
    y = 1

    def inner[T](a: y) -> T:
        return y, T

    class C[T](inner):
        y = 2

        def m[U: y](self):
            return y

        class D[U: y](y):
            pass

        type X[V] = y | V | T
        type Y = [y for y in z]

    type L[*T] = lambda: (T, y)
    return C


type X = int
type Y[T] = X | T | list[Y[T]]
type Z[T: (int, str) = int, *Ts = *tuple[int, str], **P = ...] = 1
type = 1
print(type)


