# ---
# description: Type parameters of functions, classes and aliases, and what is evaluated only when asked for.
# cpython: ">=3.12"
# features: [generics.parameters]
# ---
import sys
def f[T: int, *Ts, **P, U: (int, str)](a: T, *b: *Ts, c: U = 3) -> T | None: return T
type A[X] = list[X]
type B = int
T, Ts, P, U = f.__type_params__
for o in (T, Ts, P, U, A, B, P.args, P.kwargs):
    print(type(o).__name__, type(o).__module__, repr(o), sys.getsizeof(o), o.__module__ if not 'args' in repr(o) else '')
print(T.__name__, T.__bound__, T.__constraints__, U.__constraints__, U.__bound__, T.__covariant__, T.__infer_variance__)
print(f.__annotations__['a'], f.__annotations__['return'], f(1) is T, f.__annotations__['b'])
print(A.__value__, A.__type_params__, A.__parameters__, A[int].__args__, B.__value__, B.__type_params__, B.__name__, A.__module__)
try: B[int]
except TypeError as e: print(e)
print(list[B].__args__)
class C[T]:
    x: T
    def m[V: T](self, v: V) -> T: return T, V
    type Al = dict[str, T]
print(C.__mro__, C.__orig_bases__, C.__bases__, C.__parameters__, C.__type_params__)
print(C[int], C.Al.__value__, [n for n in C.__dict__ if n not in ('__static_attributes__', '__firstlineno__', '__annotate_func__', '__annotations__', '__classdictcell__', '__annotations_cache__')])
c = C(); t, v = c.m(1); print(t, v, v.__bound__ is t, t is C.__type_params__[0])
class D[K, V](dict[K, V]): pass
print(D.__mro__, D.__orig_bases__, D(a=1))
type Rec = list[Rec]
print(Rec.__value__.__args__)
def g[T](x=[], *, y=2): return x, y, T
print(g(), g.__defaults__, g.__kwdefaults__, g.__type_params__, g.__qualname__, f.__qualname__, C.m.__qualname__)
def outer():
    z = 5
    def inner[T: z](): return T, z
    class K[Q]:
        def h(self): return Q, z
    type L = z
    return inner, K, L
i, K, L = outer()
print(i(), i.__type_params__[0].__bound__, K().h(), L.__value__, i.__qualname__, K.__qualname__)
print(sys.getrefcount(T) > 1, T == T, hash(T) == hash(T))
@lambda f: (print('deco', f.__name__), f)[1]
def dec[T](): pass
async def co[T](x: T): return T
try: co(1).send(None)
except StopIteration as e: print(e.value)
def gen[T](): yield T
print(list(gen()))
type = 5
print(type)
