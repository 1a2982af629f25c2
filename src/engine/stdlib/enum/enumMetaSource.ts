/** How classes of enumerations are made. @cpython Lib/enum.py */
export const ENUM_META_SOURCE = `
import sys
from types import MappingProxyType, DynamicClassAttribute


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1:2] != '_' and name[-2:-1] != '_'


def _say(words, *names):
    return words % names[:words.count('%')]


class _Shown(str):
    def __repr__(self):
        return str(self)


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""
    value = None


class nonmember(object):
    def __init__(self, value):
        self.value = value


class member(object):
    def __init__(self, value):
        self.value = value


_nonmember, _member = nonmember, member


class _EnumDict(dict):
    """Tracks enum member order and ensures member names are not reused."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = []
        self._last_values = []
        self._ignore = []

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_missing_', '_ignore_',
                           '_create_pseudo_member_', '_numeric_repr_'):
                raise ValueError(_say(_SUNDER_ERROR, key))
            if key == '_generate_next_value_':
                setattr(self, '_generate_next_value', getattr(value, '__func__', value))
            elif key == '_ignore_':
                self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif _is_dunder(key) or key in self._ignore or isinstance(value, _nonmember):
            if isinstance(value, _nonmember):
                value = value.value
        elif key in self._member_names:
            raise TypeError(_say(_REUSED_ERROR, key, self[key]))
        elif not _is_descriptor(value) or isinstance(value, _member):
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, _member):
                value = value.value
            if isinstance(value, auto):
                if value.value is None:
                    value.value = self._generate_next_value(
                        key, 1, len(self._member_names), self._last_values[:])
                value = value.value
            elif type(value) is tuple and any(isinstance(v, auto) for v in value):
                value = tuple(self._generate_next_value(key, 1, len(self._member_names),
                                                        self._last_values[:])
                              if isinstance(v, auto) else v for v in value)
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)


Enum = None


class EnumMeta(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        enum_dict = _EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(bases)
        if member_type is None:
            names = (cls, first_enum.__name__)
            if _EXTEND_ERROR[:2] == '%r':
                names = _Shown('<enum %r>' % cls), first_enum
            raise TypeError(_say(_EXTEND_ERROR, *names))
        enum_dict._generate_next_value = (
            getattr(first_enum, '_generate_next_value_', None) if first_enum else None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, boundary=None, **kwds):
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        member_type, first_enum = metacls._get_mixins_(bases)
        member_names = classdict._member_names
        values = {k: classdict[k] for k in member_names}
        for name in member_names:
            del classdict[name]
        if 'mro' in values:
            raise ValueError('Invalid enum member name: mro')
        new_member = classdict.get('__new__')
        save_new = new_member is not None
        ns = dict(classdict)
        enum_class = super().__new__(metacls, cls, bases, ns, **kwds)
        enum_class._member_names_ = []
        enum_class._member_map_ = {}
        enum_class._member_type_ = member_type
        enum_class._value2member_map_ = {}
        if new_member is None:
            new_member = getattr(enum_class, '__new_member__', None)
            if new_member in (None, object.__new__) or new_member is Enum.__new__:
                new_member = member_type.__new__
        use_args = new_member is not object.__new__
        for name in member_names:
            value = values[name]
            args = value if isinstance(value, tuple) else (value,)
            if member_type is tuple:
                args = (args,)
            if not use_args:
                enum_member = new_member(enum_class)
                if not hasattr(enum_member, '_value_'):
                    enum_member._value_ = value
            else:
                enum_member = new_member(enum_class, *args)
                if not hasattr(enum_member, '_value_'):
                    enum_member._value_ = value if member_type is object else member_type(*args)
            value = enum_member._value_
            enum_member._name_ = name
            enum_member.__objclass__ = enum_class
            enum_member.__init__(*args)
            for canonical in enum_class._member_map_.values():
                if canonical._value_ == enum_member._value_:
                    enum_member = canonical
                    break
            else:
                enum_member._sort_order_ = len(enum_class._member_names_)
                enum_class._member_names_.append(name)
            enum_class._member_map_[name] = enum_member
            type.__setattr__(enum_class, name, enum_member)
            try:
                enum_class._value2member_map_.setdefault(value, enum_member)
            except TypeError:
                pass
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name in ns:
                continue
            class_method = getattr(enum_class, name)
            obj_method = getattr(member_type, name, None)
            enum_method = getattr(first_enum, name, None)
            if obj_method is not None and obj_method is class_method and enum_method is not None:
                type.__setattr__(enum_class, name, enum_method)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new_member
            enum_class.__new__ = Enum.__new__
        return enum_class

    def __bool__(self):
        return True

    def __call__(cls, value, names=None, module=None, qualname=None, type=None, start=1):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def __contains__(cls, member):
        if isinstance(member, cls):
            return True
        if _CONTAINS_VALUES:
            return member in cls._value2member_map_
        if not isinstance(member, Enum) and _CONTAINS_RAISES:
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (
                    type(member).__qualname__, cls.__class__.__qualname__))
        return False

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(_say(_DELETE_ERROR, cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(self):
        return ['__class__', '__doc__', '__members__', '__module__'] + self._member_names_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if _FLAG_REPR and Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        member_map = cls.__dict__.get('_member_map_', {})
        if name in member_map:
            raise AttributeError(_say(_REASSIGN_ERROR, name))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original_names, names, last_values = names, [], []
            for count, name in enumerate(original_names):
                value = cls._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in names:
            if isinstance(item, str):
                member_name, member_value = item, names[item]
            else:
                member_name, member_value = item
            classdict[member_name] = member_value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict)

    @staticmethod
    def _get_mixins_(bases):
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not issubclass(first_enum, Enum):
            raise TypeError('new enumerations should be created as '
                            '\`EnumName([mixin_type, ...] [data_type,] enum_type)\`')
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_names_:
                return None, base
        member_type = object
        for chain in bases:
            for base in chain.__mro__:
                if base is object or isinstance(base, EnumMeta):
                    continue
                if '__new__' in base.__dict__:
                    return base, first_enum
        return member_type, first_enum
`;
