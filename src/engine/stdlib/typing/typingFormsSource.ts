/** Forms that stand for types. @cpython Lib/typing.py */
export const TYPING_FORMS_SOURCE = `

class ForwardRef(_Final):
    def __init__(self, arg, is_argument=True):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return 'ForwardRef(%r)' % (self.__forward_arg__,)


class _UnionAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args and _SHOWS_OPTIONAL:
            other = args[0] if args[1] is type(None) else args[1]
            return 'typing.Optional[%s]' % _type_repr(other)
        return 'typing.Union[%s]' % ', '.join(map(_type_repr, args))

    def __eq__(self, other):
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)


def _make_union(form, params):
    params = params if isinstance(params, tuple) else (params,)
    flat = []
    for p in map(_none, params):
        for one in p.__args__ if isinstance(p, _UnionAlias) else (p,):
            if one not in flat:
                flat.append(one)
    if _PLAIN_UNIONS and len(flat) > 1 and all(isinstance(p, type) for p in flat):
        return functools.reduce(lambda a, b: a | b, flat)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, tuple(flat), 'Union')


def _one(form, params):
    return _Alias(form, params, form._name)


Any = _SpecialForm('Any')
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
Union = _SpecialForm('Union', _make_union)
Optional = _SpecialForm('Optional', lambda form, p: _make_union(form, (p, None)))
ClassVar = _SpecialForm('ClassVar', _one)
Final = _SpecialForm('Final', _one)
Literal = _SpecialForm('Literal', _one)
TypeGuard = _SpecialForm('TypeGuard', _one)
Concatenate = _SpecialForm('Concatenate', _one)
Unpack = _SpecialForm('Unpack', _one)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
TypeAlias = _SpecialForm('TypeAlias')
Annotated = _SpecialForm('Annotated', _one)


class Generic:
    """Abstract base class for generic types."""
    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        return _Alias(cls, tuple(_none(p) for p in params), 'Generic' if cls is Generic else None)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        cls.__parameters__ = _parameters(tuple(a for b in bases for a in getattr(b, '__args__', ())))
`;

/** Type variables where they are written in Python (before 3.12). */
export const TYPE_VARIABLES_SOURCE = `

class TypeVar(_Base):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, **kw):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        module = sys._getframe(1).f_globals.get('__name__')
        if module != 'typing':
            self.__module__ = module

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class ParamSpec(TypeVar):
    args = kwargs = None


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self
`;
