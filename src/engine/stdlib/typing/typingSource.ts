/** As much of `typing` as annotations need. @cpython Lib/typing.py */
export const TYPING_SOURCE = `
import collections
import collections.abc
import functools
import sys
import types

TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, _Alias):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return '%s.%s' % (obj.__module__, obj.__qualname__)
    if obj is ...:
        return '...'
    if isinstance(obj, tuple):
        return '[' + ', '.join(_type_repr(t) for t in obj) + ']'
    return repr(obj)


class _Final:
    __slots__ = ('__weakref__',)


class _Base:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass %r' % (self,))


class _SpecialForm(_Base):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwds):
        raise TypeError('Cannot instantiate %r' % (self,))

    def __getitem__(self, params):
        if self._make is None:
            raise TypeError('%r is not subscriptable' % (self,))
        return self._make(self, params)

    def __instancecheck__(self, obj):
        raise TypeError('%r cannot be used with isinstance()' % (self,))

    def __subclasscheck__(self, cls):
        raise TypeError('%r cannot be used with issubclass()' % (self,))

    def __hash__(self):
        return hash(self._name)


class _Alias(_Base):
    """A parametrized generic type."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self._name = name
        self.__parameters__ = _parameters(self.__args__)

    def __repr__(self):
        head = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        if self._name == 'Callable' and self.__args__[0] is not ...:
            return 'typing.Callable[[%s], %s]' % (
                ', '.join(map(_type_repr, self.__args__[:-1])), _type_repr(self.__args__[-1]))
        return '%s[%s]' % (head, ', '.join(map(_type_repr, self.__args__)) or '()')

    def __eq__(self, other):
        return isinstance(other, _Alias) and self.__origin__ == other.__origin__ and (
            self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        known = dict(zip(self.__parameters__, params))
        return _Alias(self.__origin__, tuple(_substitute(a, known) for a in self.__args__), self._name)

    def __call__(self, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getattr__(self, attr):
        if attr.startswith('__') and attr.endswith('__'):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            return (Generic,)
        if self._name:
            entries = [self.__origin__] if self.__origin__ not in bases else []
            if Generic not in bases and not any(
                    isinstance(b, type) and issubclass(b, Generic) for b in bases):
                entries.append(Generic)
            return tuple(entries)
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__


class _Special(_Base):
    """A generic type without parameters: List, Dict and the like."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name
        self.__doc__ = 'A generic version of %s.' % origin.__qualname__

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, params):
        if self._name == 'Callable':
            args, result = params
            args = (args,) if args is ... else tuple(args)
            return _Alias(self.__origin__, args + (_none(result),), 'Callable')
        params = params if isinstance(params, tuple) else (params,)
        return _Alias(self.__origin__, tuple(_none(p) for p in params), self._name)

    def __call__(self, *args, **kwargs):
        if self.__origin__.__module__ == 'builtins':
            raise TypeError('Type %s cannot be instantiated; use %s() instead' % (
                self._name, self.__origin__.__name__))
        return self.__origin__(*args, **kwargs)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__, Generic) if Generic not in bases else (self.__origin__,)


def _none(param):
    return type(None) if param is None else ForwardRef(param) if isinstance(param, str) else param


def _parameters(args):
    found = []
    for arg in args:
        for one in [arg] if isinstance(arg, _TYPE_VARIABLES) else getattr(arg, '__parameters__', ()):
            if one not in found and not isinstance(arg, type):
                found.append(one)
    return tuple(found)


def _substitute(arg, known):
    if isinstance(arg, _TYPE_VARIABLES):
        return known.get(arg, arg)
    if isinstance(arg, _Alias):
        return _Alias(arg.__origin__, tuple(_substitute(a, known) for a in arg.__args__), arg._name)
    return arg
`;
