# ---
# description: Types for annotations, generic classes and named tuples.
# cpython: ">=3.7"
# features: [modules.typing]
# ---
import sys, typing
from typing import *
def f(x: int, y: Optional[str] = None, *a: List[int]) -> Dict[str, Any]: return {}
print(f.__annotations__ if sys.version_info < (3, 14) else '')
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, type(s), Stack.__mro__)
print(List[int], Dict[str, int], Union[int, str], Optional[int], Callable[[int], str], Tuple[int, ...], List, Any, T)
class P(NamedTuple):
    x: int
    y: int = 0
p = P(1); print(p, p.x, P._fields, sys.getsizeof(p), isinstance(p, tuple))
print(cast(int, 'a'), TYPE_CHECKING)
if sys.version_info >= (3, 8):
    class TD(TypedDict):
        a: int
    print(TD(a=1))
    class Pr(Protocol):
        def m(self): ...
    class Im:
        def m(self): return 1
    print(Literal['a', 1], Final)
    @runtime_checkable
    class Q(Protocol):
        def m(self): ...
    print(isinstance(Im(), Q), isinstance(3, Q))
UserId = NewType('UserId', int); print(UserId(5))
print(get_type_hints(f) if sys.version_info < (3, 14) else '')
class Node(Generic[T]):
    __slots__ = ('v',)
print(sys.getsizeof(Node()), Node[int])
def g(it: Iterable[int]) -> Iterator[int]: yield from it
print(list(g([1])))
