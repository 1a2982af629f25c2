/** Names and helpers of `typing`. @cpython Lib/typing.py */
export const TYPING_NAMES_SOURCE = `

for _name, _origin in {
        'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple, 'Type': type,
        'DefaultDict': collections.defaultdict, 'OrderedDict': collections.OrderedDict,
        'Counter': collections.Counter, 'ChainMap': collections.ChainMap, 'Deque': collections.deque,
        'AbstractSet': collections.abc.Set}.items():
    globals()[_name] = _Special(_origin, _name)
for _name in ('Hashable', 'Awaitable', 'Iterable', 'Iterator', 'Reversible', 'Generator', 'Sized',
              'Container', 'Collection', 'Callable', 'MutableSet', 'Mapping', 'MutableMapping',
              'Sequence', 'MutableSequence', 'ByteString', 'MappingView', 'KeysView', 'ItemsView',
              'ValuesView'):
    globals()[_name] = _Special(getattr(collections.abc, _name), _name)

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str


class _ProtocolMeta(type(collections.abc.Sized)):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_runtime'):
            return all(hasattr(instance, name) for name in cls._members())
        if cls.__dict__.get('_is_protocol') and cls.__name__ != 'Protocol':
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        return super().__instancecheck__(instance)

    def _members(cls):
        found = set()
        for base in cls.__mro__[:-1]:
            if base.__dict__.get('_is_protocol') and base.__name__ not in ('Protocol', 'Generic'):
                found.update(base.__dict__.get('__annotations__', {}))
                found.update(k for k in base.__dict__ if not k.startswith('_') or k in (
                    '__call__', '__len__', '__iter__', '__getitem__', '__next__', '__enter__', '__exit__'))
        return found


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        cls._is_runtime = False
        if cls._is_protocol and '__init__' not in cls.__dict__:
            def _no_init(self, *args, **kwargs):
                if type(self)._is_protocol:
                    raise TypeError('Protocols cannot be instantiated')
            cls.__init__ = _no_init


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


class SupportsInt(Protocol):
    __slots__ = ()

    def __int__(self):
        pass


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types_ = ns.get('__annotations__', {})
        if not types_ and '__annotate_func__' in ns:
            types_ = ns['__annotate_func__'](1)
        defaults = [ns[n] for n in types_ if n in ns]
        nm_tpl = collections.namedtuple(typename, list(types_), defaults=defaults, module=ns['__module__'])
        nm_tpl.__annotations__ = dict(types_)
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in nm_tpl._fields and key not in (
                    '__module__', '__qualname__', '__annotations__', '__dict__', '__weakref__',
                    '__annotate_func__', '__firstlineno__', '__static_attributes__', '__classcell__'):
                setattr(nm_tpl, key, value)
        nm_tpl.__orig_bases__ = (NamedTuple,)
        return nm_tpl


class _NamedTuple:
    def __call__(self, typename, fields=(), **kw):
        fields = list(fields) or list(kw.items())
        nt = collections.namedtuple(typename, [name for name, _ in fields],
                                    module=sys._getframe(1).f_globals.get('__name__'))
        nt.__annotations__ = dict(fields)
        return nt

    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)

    def __repr__(self):
        return '<function NamedTuple at %#x>' % id(self)


NamedTuple = _NamedTuple()
_NamedTupleBase = type.__new__(NamedTupleMeta, '_NamedTupleBase', (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        tp_dict = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
        annotations.update(ns.get('__annotations__', {}))
        tp_dict.__annotations__ = annotations
        tp_dict.__total__ = total
        tp_dict.__required_keys__ = frozenset(annotations if total else ())
        tp_dict.__optional_keys__ = frozenset(() if total else annotations)
        return tp_dict

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


class _TypedDict:
    def __call__(self, typename, fields=None, total=True, **kw):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields or kw)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)


TypedDict = _TypedDict()
_TypedDictBase = type.__new__(_TypedDictMeta, 'TypedDict', (dict,), {})


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x):
        return x

    def __repr__(self):
        return '%s.%s' % (self.__module__, self.__qualname__)


def cast(typ, val):
    """Cast a value to a type."""
    return val


def overload(func):
    def _overload_dummy(*args, **kwds):
        raise NotImplementedError(
            'You should not call an overloaded function. A series of @overload-decorated functions '
            'outside a stub module should always be followed by an implementation that is not '
            '@overload-ed.')
    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    return getattr(tp, '__origin__', None)


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    return getattr(tp, '__args__', ())


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    hints = {}
    sources = [b for b in reversed(obj.__mro__)] if isinstance(obj, type) else [obj]
    for source in sources:
        space = globalns
        if space is None:
            space = getattr(source, '__globals__', None) or getattr(
                sys.modules.get(getattr(source, '__module__', None)), '__dict__', {})
        for name, value in getattr(source, '__annotations__', {}).items():
            if isinstance(value, str):
                value = eval(value, space, localns)
            hints[name] = type(None) if value is None else value
    return hints


def assert_never(arg):
    raise AssertionError('Expected code to be unreachable, but got: %r' % (arg,))


def reveal_type(obj):
    print('Runtime type is %r' % type(obj).__name__, file=sys.stderr)
    return obj


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()
`;
