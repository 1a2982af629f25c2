/** @cpython Lib/dataclasses.py */
export const DATACLASSES_SOURCE = `
import sys
import types
import copy as _copy
import keyword
from reprlib import recursive_repr as _recursive_repr


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr()
    def __repr__(self):
        names = [n for n in self.__slots__ if n != '_field_type' and (n != 'kw_only' or _KW)]
        return 'Field(%s,_field_type=%s)' % (
            ','.join('%s=%r' % (n, getattr(self, n)) for n in names), self._field_type)

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only',
                 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _tuple_str(obj_name, fields):
    if not fields:
        return '()'
    return '(%s,)' % ','.join(['%s.%s' % (obj_name, f.name) for f in fields])


def _create_fn(name, args, body, globals, locals, qualname):
    args = ','.join(args)
    body = '\\n'.join('  ' + line for line in body)
    text = ' def %s(%s):\\n%s' % (name, args, body)
    local_vars = ', '.join(locals)
    text = 'def __create_fn__(%s):\\n%s\\n return %s' % (local_vars, text, name)
    ns = {}
    exec(text, globals, ns)
    fn = ns['__create_fn__'](**locals)
    if _KW:
        fn.__qualname__ = '%s.%s' % (qualname, name)
    return fn


def _field_init(f, frozen, self_name, slots):
    default_name = '__dataclass_dflt_%s__' % f.name
    if f.default_factory is not MISSING:
        if f.init:
            value = '%s() if %s is __dataclass_HAS_DEFAULT_FACTORY__ else %s' % (
                default_name, f.name, f.name)
        else:
            value = '%s()' % default_name
    elif f.init:
        value = f.name
    elif slots and f.default is not MISSING:
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return '__dataclass_builtins_object__.__setattr__(%s,%r,%s)' % (self_name, f.name, value)
    return '%s.%s=%s' % (self_name, f.name, value)


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ''
    elif f.default is not MISSING:
        default = '=__dataclass_dflt_%s__' % f.name
    else:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f.name + default


def _init_fn(cls, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, globals, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                suffix = ' %r' % seen_default.name if _NAMES_DEFAULT else ''
                raise TypeError('non-default argument %r follows default argument%s' % (f.name, suffix))
    locals = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY,
              '__dataclass_builtins_object__': object}
    body = []
    for f in fields:
        if f.default is not MISSING:
            locals['__dataclass_dflt_%s__' % f.name] = f.default
        elif f.default_factory is not MISSING:
            locals['__dataclass_dflt_%s__' % f.name] = f.default_factory
        line = _field_init(f, frozen, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        params_str = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append('%s.__post_init__(%s)' % (self_name, params_str))
    if not body:
        body = ['pass']
    params = [_init_param(f) for f in std_fields]
    if kw_only_fields:
        params += ['*'] + [_init_param(f) for f in kw_only_fields]
    fn = _create_fn('__init__', [self_name] + params, body, globals, locals, cls.__qualname__)
    fn.__annotations__ = {f.name: f.type for f in list(std_fields) + list(kw_only_fields)}
    fn.__annotations__['return'] = None
    return fn


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _hash_set_none(cls, fields, globals):
    return None


def _hash_add(cls, fields, globals):
    flds = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    return _create_fn('__hash__', ['self'], ['return hash(%s)' % _tuple_str('self', flds)],
                      globals, {}, cls.__qualname__)


def _hash_exception(cls, fields, globals):
    raise TypeError('Cannot overwrite attribute __hash__ in class %s' % cls.__name__)


def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        return _hash_exception if has_explicit_hash else _hash_add
    if not eq or has_explicit_hash:
        return None
    return _hash_add if frozen else _hash_set_none


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    shown = a_type if isinstance(a_type, str) else getattr(a_type, '_name', None) or repr(a_type)
    head = shown.split('[')[0].split('.')[-1]
    if head == 'ClassVar':
        f._field_type = _FIELD_CLASSVAR
    elif isinstance(a_type, InitVar) or a_type is InitVar or (
            isinstance(a_type, str) and head == 'InitVar'):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % f.name)
    if f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and _is_mutable(f.default):
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                         % (type(f.default), f.name))
    return f


def _is_mutable(default):
    if _UNHASHABLE_ONLY:
        return default.__class__.__hash__ is None
    return isinstance(default, (list, dict, set))
`;
